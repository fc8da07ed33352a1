"""Made-up web pages of the kinds that people save: a blog, a table layout, Korean and Chinese news, an archive."""

import json

SENTENCES = (
    "The farm of the valley finished the planting of potatoes on Tuesday, ten days before the plan called for it.",
    "Workers said that the new pumps carried water to the upper fields for the first time since the spring flood.",
    "“We counted every row twice,” said the head of the second team, who has worked there for thirty years.",
    "The county will send lorries for the harvest in autumn, and the school has promised to help with sorting.",
)
ARTICLE = "".join(f"<p>{sentence}</p>\n" for sentence in SENTENCES)
MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/n'>New</a></li><li><a href='/a'>Us</a></li></ul></nav>"
RELATED = (
    "<aside class='related'><h3>Related stories</h3><ul>"
    "<li><a href='/a'>A bridge opens in the east</a> <time datetime='2021-01-09'>Jan 9</time></li>"
    "<li><a href='/b'>The mill turns again</a> <time datetime='2021-01-08'>Jan 8</time></li></ul></aside>"
)
FOOTER = (
    "<footer><p>Copyright 2024 Valley Gazette. All rights reserved.</p><a href='/cookies'>Cookies</a></footer>"
)


def news_page(
    *, ld: object = None, head: str = "", top: str = "", body: str = ARTICLE, language: str = "en"
) -> str:
    """A usual news page. `ld` goes into a JSON-LD island, `head` into the head, `top` below the headline."""
    island = f"<script type='application/ld+json'>{json.dumps(ld)}</script>" if ld else ""
    return (
        f"<!DOCTYPE html><html lang='{language}'><head><meta charset='utf-8'>"
        f"<title>Potatoes planted early - Valley Gazette</title>{head}{island}"
        "<style>p {color: red}</style></head><body>"
        f"{MENU}<main><article><h1>Potatoes planted early</h1>{top}{body}</article></main>"
        f"{RELATED}{FOOTER}<script>track('page');</script></body></html>"
    )


TABLE_PAGE = (
    "<HTML><HEAD><TITLE>News of March 14. 2003</TITLE></HEAD><BODY BGCOLOR=white><TABLE WIDTH=600><TR>"
    "<TD WIDTH=100><A HREF=index.htm>index</A><BR><A HREF=past.htm>past news</A></TD><TD><CENTER><FONT SIZE=5>"
    "<B>Potatoes planted early</B></FONT></CENTER><P>\n"
    + "<BR><BR>\n".join(SENTENCES)
    + "</TD></TR></TABLE></BODY></HTML>"
)

AGENCY_PAGE = (
    "<html><head><title>::: Agency :::</title></head><body><table><tr><td colspan=2><img src=logo.gif>"
    "<a href=/>Home</a> | <a href=/n>News</a></td></tr><tr><td><a href=a>Politics</a><br><a href=b>Trade</a></td>"
    "<td><p align=center><b><font size=4>Potato Farm Finishes Planting</font></b></p>"
    "Pyongyang, March 14 (KCNA) -- " + "<br>".join(SENTENCES) + " -0-</td></tr>"
    "<tr><td colspan=2>Copyright (C) 2003 Agency. All Rights Reserved.</td></tr></table></body></html>"
)

KOREAN_SENTENCES = (
    "골짜기 농장의 일군들과 근로자들이 계획보다 열흘 앞당겨 감자심기를 끝냈다고 농장의 책임일군이 말하였다.",
    "새로 설치한 양수기들이 봄철 큰물이후 처음으로 웃밭까지 물을 끌어올렸으며 밭들은 푸르게 단장되였다.",
    "군에서는 가을걷이에 필요한 화물자동차들을 보내주기로 하였고 학교에서도 일손을 도울것을 약속하였다.",
)
KOREAN_PAGE = (
    "<html lang='en'><head><meta http-equiv='Content-Type' content='text/html; charset=euc-kr'>"
    "<meta property='og:site_name' content='골짜기신문'><meta property='og:title' content='감자심기를 끝냈다'>"
    "<title>감자심기를 끝냈다 | 골짜기신문</title></head><body>"
    "<div id='menu'><a href='/'>첫페지</a> <a href='/n'>소식</a></div>"
    "<div class='article'><h1>감자심기를 끝냈다</h1>"
    "<div class='info'>입력 2024.03.05 10:00 수정 2024.03.06 11:00</div>"
    "<div class='text'>" + "<br><br>".join(KOREAN_SENTENCES) + "</div></div></body></html>"
)
CHINESE_SENTENCES = (
    "山谷农场的工人们星期二完成了土豆的播种工作，比原定计划提前了十天，这是多年来最早的一次。",
    "据农场负责人介绍，新的水泵今年春天以来第一次把水送到了上面的田地，所有的田地都得到了灌溉。",
    "县里将在秋天派卡车帮助收获，学校也答应派学生来帮忙，大家对今年的收成充满信心。",
)
CHINESE_PAGE = (
    "<html><head><meta charset='gb2312'><title>土豆提前播种</title></head><body>"
    "<div class='nav'><a href='/'>首页</a></div>"
    "<h1>土豆提前播种</h1><div class='info'>2024年03月05日 10:11 来源：山谷报</div><div id='content'>"
    + "".join(f"<p>　　{sentence}</p>" for sentence in CHINESE_SENTENCES)
    + "</div></body></html>"
)
RUSSIAN_SENTENCES = (
    "Рабочие хозяйства в долине закончили посадку картофеля во вторник, на десять дней раньше намеченного срока.",
    "По словам руководителя, новые насосы впервые после весеннего паводка подали воду на верхние поля хозяйства.",
    "Осенью район направит грузовики для уборки урожая, а школа обещала помочь с сортировкой и погрузкой.",
)
RUSSIAN_PAGE = (
    "<html><head><title>Картофель посажен</title></head><body><h1>Картофель посажен</h1>"
    "<p class=date>5 марта 2024</p>"
    + "".join(f"<p>{sentence}</p>" for sentence in RUSSIAN_SENTENCES)
    + "</body></html>"
)
ARCHIVE_ITEMS = (
    ("The mill turns again after a winter of repairs", "January 09, 2026"),
    ("A bridge opens in the east of the county", "January 08, 2026"),
)
ARCHIVE_PAGE = (
    "<!doctype html><html lang=en><head><title>Archive</title></head><body><nav><a href=/>Home</a></nav><main>"
    + ARTICLE
    + "<h2>More From Naenara (En)</h2><div>"
    + "".join(f"<div><p>{t}</p><span class=d></span><p>{d}</p><p>{t}</p></div>" for t, d in ARCHIVE_ITEMS)
    + "</div><a href=/more><p>More Articles</p></a></main></body></html>"
)
