"""Made-up web pages with something odd in each: boxes in the text, several days, headlines in odd places."""

from tests.helpers.made_news_pages import (
    EN,
    EN_TITLE,
    FR,
    KO,
    KO_TITLE,
    SOUTH,
    MadePage,
    html_of,
    in_p,
)

_LONG_MENU = "<div>" + "".join(f"<span><a href='/{n}'>Part {n}</a></span>" for n in range(30)) + "</div>"
_TEASERS = "".join(
    f"<div class='card'><a href='/{n}'><img src='{n}.jpg'><h4>Lake level falls again in week {n}</h4></a>"
    f"<p>The level of the lake has fallen by {n} centimetres since the spring.</p>"
    f"<span>May {n}, 2024</span></div>"
    for n in range(2, 6)
)
_DECK = "The old mast was lost on March 3, 2022, and the village has waited for a new one ever since"

BOX_PAGES = (
    MadePage(
        "each paragraph in boxes of its own",
        html_of(
            f"{EN_TITLE} | Ridge Post",
            f"<div class='hd'><a href='/'>Ridge Post</a></div>{_LONG_MENU}<h1>{EN_TITLE}</h1>"
            "<div class='meta'><span>Jane Doe</span><span>May 27, 2024</span></div>"
            + in_p(EN, "<div class='row'><div class='col'><p>", "</p></div></div>")
            + f"<div class='cards'>{_TEASERS}</div><div>© 2024 Ridge Post</div>",
        ),
        EN_TITLE,
        EN,
        "2024-05-27",
        "Ridge Post",
    ),
    MadePage(
        "one paragraph only",
        html_of(
            "KCNA",
            f"{_LONG_MENU}<div><b>{EN_TITLE}</b></div><div>2024.05.27</div><div>{' '.join(EN)}</div>"
            "<div>Copyright (C) KOREA NEWS SERVICE(KNS) All Rights Reserved.</div>",
        ),
        EN_TITLE,
        (" ".join(EN),),
        "2024-05-27",
        "KCNA",
    ),
    MadePage(
        "a line below the headline with another day in it",
        html_of(f"{EN_TITLE} | Ridge Post", f"<h1>{EN_TITLE}</h1><h2>{_DECK}</h2><div>{in_p(EN)}</div>"),
        EN_TITLE,
        EN,
        "",
        "Ridge Post",
    ),
    MadePage(
        "today in the masthead and nothing else",
        html_of(
            f"{EN_TITLE} | Ridge Post",
            "<div class='mast'><a href='/'>Ridge Post</a><span class='date'>Monday, June 3, 2024</span></div>"
            f"<h1>{EN_TITLE}</h1><div>{in_p(EN)}</div>",
        ),
        EN_TITLE,
        EN,
        "",
        "Ridge Post",
    ),
    MadePage(
        "pictures with captions between paragraphs",
        html_of(
            f"{EN_TITLE} | Ridge Post",
            f"<div class='article'><h1>{EN_TITLE}</h1><div class='by'>By Jane Doe and Bo Ri</div>"
            f"<figure><img src='a'><figcaption>The new mast.</figcaption></figure><p>{EN[0]}</p>"
            f"<div class='photo'><img src='b'>"
            f"<div class='caption'>Visitors climb to the ridge on Sunday.</div></div>"
            f"<p>{EN[1]}</p><p>{EN[2]}</p><p>[Photo]</p><p>{EN[3]}</p></div>",
        ),
        EN_TITLE,
        EN,
        "",
        "Ridge Post",
        "Jane Doe and Bo Ri",
    ),
    MadePage(
        "links only between paragraphs",
        html_of(
            f"{EN_TITLE} | Ridge Post",
            f"<div class='article'><h1>{EN_TITLE}</h1><p>{EN[0]}</p><p>{EN[1]}</p>"
            "<p><a href='/1'>Lake level falls again</a></p><p><strong>ALSO: "
            "<a href='/2'>Snow closes the pass</a>"
            f"</strong></p><p>{EN[2]}</p><p>See "
            f"<a href='/map'>the map</a> of the ridge for all the stations there."
            f"</p><p>{EN[3]}</p></div>",
        ),
        EN_TITLE,
        (*EN[:3], "See the map of the ridge for all the stations there.", EN[3]),
        "",
        "Ridge Post",
    ),
    MadePage(
        "headline is a question",
        html_of(
            "Who Will Watch the Weather on the Ridge This Winter? - Ridge Post",
            "<div><a href='/'>Home</a></div>"
            "<div class='hl'>Who Will Watch the Weather on the Ridge This Winter?</div>"
            f"<div class='date'>27 May 2024</div>{in_p(EN)}<p>Ridge Post © 2024</p>",
        ),
        "Who Will Watch the Weather on the Ridge This Winter?",
        EN,
        "2024-05-27",
        "Ridge Post",
    ),
    MadePage(
        "address before the text",
        html_of(
            f"{EN_TITLE} - Voice of Korea",
            f"<div class=t>{EN_TITLE}</div><div class=c><p>Dear comrades,</p>{in_p(EN)}"
            "<p>Thank you for your attention.</p></div>",
        ),
        EN_TITLE,
        ("Dear comrades,", *EN, "Thank you for your attention."),
        "",
        "Voice of Korea",
    ),
    MadePage(
        "comments in plain boxes",
        html_of(
            f"{EN_TITLE} - Ridge Post",
            f"<h1>{EN_TITLE}</h1><div>May 27, 2024 10:30 am</div><div id='story'>{in_p(EN)}</div>"
            "<div id='disqus-comments'><div>Ann</div><div>June 2, 2024</div>"
            "<div>What a fine piece of work it is!"
            "</div></div>",
        ),
        EN_TITLE,
        EN,
        "2024-05-27",
        "Ridge Post",
    ),
    MadePage(
        "headings and a table in the text",
        html_of(
            f"{EN_TITLE} - Ridge Post",
            f"<article><h1>{EN_TITLE}</h1><p>{EN[0]}</p><h3>The mast</h3><p>{EN[1]}</p><table><tr><td>Year</td>"
            f"<td>Readings</td></tr><tr><td>2021</td><td>730</td></tr></table><p>{EN[2]}</p>"
            f"<p>{EN[3]}</p></article>",
        ),
        EN_TITLE,
        (EN[0], "The mast", EN[1], "Year | Readings", "2021 | 730", EN[2], EN[3]),
        "",
        "Ridge Post",
    ),
)
EAST_PAGES = (
    MadePage(
        "nested tables, lines broken singly",
        html_of(
            "내나라",
            "<table><tr><td><table><tr><td><a href=a>홈</a></td><td>"
            "<a href=b>정치</a></td></tr></table></td></tr><tr><td>"
            f"<table><tr><td class=title>{KO_TITLE}</td></tr><tr><td>{'<br>'.join(KO)}</td></tr></table></td></tr>"
            "<tr><td>내나라 © 2024</td></tr></table>",
        ),
        KO_TITLE,
        KO,
        "",
        "Naenara",
        language="ko",
    ),
    MadePage(
        "day and author below the text",
        html_of(
            "로동신문",
            f"<div id=h><a href=/>로동신문</a></div><div class=tt>{KO_TITLE}</div><div class=cc>{in_p(KO)}"
            "<p style='text-align:right'>본사기자 리영희</p></div><div><a href=p>이전기사</a> "
            "<a href=n>다음기사</a></div>",
        ),
        KO_TITLE,
        KO,
        "",
        "Rodong Sinmun",
        "리영희",
        "ko",
    ),
    MadePage(
        "title with day in brackets and text of spans",
        html_of(
            "우리민족끼리",
            f"<div><h3>{KO_TITLE}</h3></div><p>주체113(2024)년 5월 27일 월요일</p>"
            + "".join(f"<p><span>　{text}</span></p><p>&nbsp;</p>" for text in KO)
            + "<p>주체113(2024)년 5월 27일</p><p>평 양</p>",
        ),
        KO_TITLE,
        KO,
        "2024-05-27",
        "Uriminzokkiri",
        language="ko",
    ),
    MadePage(
        "southern portal with buttons",
        html_of(
            "산등성이 관측소 다시 문 열어 : 호수신문",
            "<div class=util><a href=/>홈</a></div><h2 class=subject>산등성이 관측소 다시 문 열어</h2>"
            "<ul class=info><li>승인 2024.05.27 09:30</li><li>댓글 0</li></ul><div><a href=#>가</a> "
            "<a href=#>가</a></div>"
            f"<div class=cont><p>{SOUTH[0]}</p><p>사진=호수신문</p><p>{SOUTH[1]}</p><p>{SOUTH[2]}</p>"
            "<p>홍길동 기자 hong@lake.example</p></div><div>저작권자 © 호수신문 무단전재 및 재배포 금지</div>",
        ),
        "산등성이 관측소 다시 문 열어",
        SOUTH,
        "2024-05-27",
        "호수신문",
        "홍길동",
        "ko",
    ),
    MadePage(
        "French weekly without a day",
        html_of(
            "Le Journal du Lac",
            "<div><a href='/'>Le Journal du Lac</a></div><div class='titre'>"
            "<b>La station reconstruite</b></div>"
            f"<div class='texte'>{'<br /><br />'.join(FR)}</div><div>Tous droits réservés</div>",
        ),
        "La station reconstruite",
        FR,
        "",
        "Le Journal du Lac",
        language="fr",
    ),
)
ODD_PAGES = (*BOX_PAGES, *EAST_PAGES)
