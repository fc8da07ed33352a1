"""Made-up web pages of outlets large and small, each with what a careful person would take from it."""

from dataclasses import dataclass

EN = (
    "The weather station on the ridge was rebuilt this spring after two years without readings.",
    "Engineers replaced the mast and the batteries, and a new hut shelters the observers in winter.",
    "“We can see the storm before it crosses the lake,” the head of the station told visitors.",
    "The readings go to the villages twice a day, in the morning and shortly before nightfall.",
)
KO = (
    "온 나라 인민들이 새로운 승리를 향하여 힘차게 나아가고있다.",
    "각지 농업근로자들은 모내기를 제철에 끝내기 위한 투쟁을 벌리고있다.",
    "일군들은 대중의 앞장에서 이신작칙하고있다.",
)
SOUTH = (
    "산등성이 관측소가 올봄 다시 문을 열었다고 군청이 밝혔다.",
    "기술자들은 관측탑과 축전지를 새로 바꾸고 겨울 숙소도 지었다.",
    "관측값은 하루 두 차례 마을 회관으로 전달될 예정이다.",
)
ZH = (
    "山脊上的气象站今年春天重新建成，两年来第一次开始观测。",
    "工程师们更换了桅杆和电池，还为观测员修建了新的小屋。",
    "观测数据每天两次送到各个村庄，分别在早晨和傍晚之前。",
)
JA = (
    "尾根の上の観測所がこの春に建て直され、二年ぶりに観測が始まった。",
    "技術者たちは柱と電池を取り替え、観測員のための小屋も新しくした。",
    "観測の結果は一日に二回、朝と日没の前に村へ届けられるという。",
)
RU = (
    "Метеостанция на хребте была восстановлена этой весной после двух лет без наблюдений.",
    "Инженеры заменили мачту и батареи, а для наблюдателей построили новый зимний домик.",
    "Данные передают в сёла два раза в день: утром и незадолго до наступления темноты.",
)
ES = (
    "La estación meteorológica de la sierra fue reconstruida esta primavera después de dos años sin datos.",
    "Los ingenieros cambiaron el mástil y las baterías, y una nueva cabaña protege a los observadores.",
    "Los datos llegan a los pueblos dos veces al día, por la mañana y poco antes de la noche.",
)
FR = (
    "La station météo de la crête a été reconstruite ce printemps après deux ans sans relevés.",
    "Les ingénieurs ont remplacé le mât et les batteries, et une cabane abrite les observateurs.",
    "Les relevés sont envoyés aux villages deux fois par jour, le matin et peu avant la nuit.",
)
DE = (
    "Die Wetterstation auf dem Kamm wurde in diesem Frühling nach zwei Jahren ohne Messung neu gebaut.",
    "Die Ingenieure haben den Mast und die Batterien ersetzt, und eine Hütte schützt die Beobachter.",
    "Die Werte gehen zweimal am Tag an die Dörfer, am Morgen und kurz vor dem Abend.",
)
AR = (
    "أعيد بناء محطة الأرصاد على التلال هذا الربيع بعد عامين من دون قراءات.",
    "استبدل المهندسون الصاري والبطاريات، وبني كوخ جديد للمراقبين في الشتاء.",
    "ترسل القراءات إلى القرى مرتين في اليوم، في الصباح وقبل حلول الليل بقليل.",
)


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page and what is to be found in it; `day` is "" where no point may come out."""

    name: str
    html: str
    title: str
    paragraphs: tuple[str, ...]
    day: str = ""
    source: str | None = None
    byline: str | None = None
    language: str = "en"
    url: str = ""


def in_p(texts: tuple[str, ...], start: str = "<p>", end: str = "</p>") -> str:
    return "\n".join(f"{start}{text}{end}" for text in texts)


def html_of(title: str, body: str, head: str = "") -> str:
    window = f"<title>{title}</title>" if title else ""
    return f"<html><head><meta charset='utf-8'>{window}{head}</head><body>{body}</body></html>"


KO_TITLE = "위대한 당의 령도따라 앞으로"
EN_TITLE = "Weather Station on the Ridge Rebuilt"
_MENU = "<div class='menu'><a href='1'>혁명활동보도</a><a href='2'>정론</a></div>"
_LOGO = "<div id='logo'><a href='/'>로동신문</a></div>"
_TOP_MENU = (
    "<div id='top'><a href='/'>Home</a> | <a href='/n'>News</a> | <a href='/c'>Culture</a> | "
    "<a href='/s'>Sport</a></div>"
)

DPRK_PAGES = (
    MadePage(
        "divs with a menu",
        html_of(
            "Rodong Sinmun",
            f"{_LOGO}{_MENU}<div class='NewsTitle'>{KO_TITLE}</div>"
            f"<div class='date'>2024.5.27. 《로동신문》</div>"
            f"<div class='content'>{in_p(KO)}</div><div class='footer'>Copyright 2024 로동신문사</div>",
        ),
        KO_TITLE,
        KO,
        "2024-05-27",
        "Rodong Sinmun",
        language="ko",
    ),
    MadePage(
        "table with line breaks and wide blanks",
        html_of(
            "로동신문",
            "<table width=800><tr><td colspan=2><a href=/><img src=l.gif></a></td></tr><tr><td width=150>"
            "<a href=1>첫페지</a><br><a href=2>정치</a><br><a href=3>경제</a></td><td>"
            f"<p align=center><font size=5><b>{KO_TITLE}</b></font></p>"
            "<p align=right>주체113(2024)년 5월 27일</p>"
            + "<br><br>".join(f"　　{text}" for text in KO)
            + "<p align=right>본사기자 김철수</p></td></tr><tr><td colspan=2>Copyright © 2024 로동신문사. "
            "All Rights Reserved.</td></tr></table>",
        ),
        KO_TITLE,
        KO,
        "2024-05-27",
        "Rodong Sinmun",
        "김철수",
        "ko",
    ),
    MadePage(
        "spans, no-break blanks, photo lines",
        html_of(
            "조선의 오늘",
            f"<div><span style='font-size:20px'><strong>{KO_TITLE}</strong></span></div>"
            "<div><span>[2024-05-27]</span></div><div><img src=1.jpg></div><div>[사진]</div>"
            + "".join(f"<div>&nbsp;&nbsp;{text}</div><div>&nbsp;</div>" for text in KO)
            + "<div><a href=p>이전</a> | <a href=n>다음</a></div>",
        ),
        KO_TITLE,
        KO,
        "2024-05-27",
        "DPRK Today",
        language="ko",
    ),
    MadePage(
        "agency page with end mark and Juche day",
        html_of(
            "KCNA",
            "<div class='header'><a href='/'>KCNA.kp</a></div><div class='article-main'>"
            f"<div class='article-main-title'>{EN_TITLE}</div><div class='article-content'>"
            "<p>Pyongyang, May 27 (KCNA) -- " + EN[0] + "</p>" + in_p(EN[1:3]) + "<p>" + EN[3] + " -0-</p>"
            "<p>www.kcna.kp (Juche113.5.27.)</p></div></div>"
            "<div class='footer'>Copyright © Korean Central News "
            "Agency. All rights reserved.</div>",
        ),
        EN_TITLE,
        ("Pyongyang, May 27 (KCNA) -- " + EN[0], *EN[1:]),
        "2024-05-27",
        "KCNA",
    ),
    MadePage(
        "table cells with font",
        html_of(
            "Naenara",
            "<table><tr><td><a href=1>Politics</a></td><td><a href=2>Economy</a></td></tr></table>"
            f"<table><tr><td align=center><font color=red>{EN_TITLE}</font></td></tr>"
            "<tr><td align=right>Juche113(2024) 5.27.</td></tr><tr><td>"
            + "<br>".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{text}" for text in EN)
            + "</td></tr><tr><td>Yang Ryon Hui</td></tr></table>",
        ),
        EN_TITLE,
        EN,
        "2024-05-27",
        "Naenara",
        "Yang Ryon Hui",
    ),
    MadePage(
        "weekly with photos and captions",
        html_of(
            "The Pyongyang Times",
            "<div id=nav><a href=/>Home</a><a href=/p>Politics</a></div><div class=tit>"
            f"{EN_TITLE}</div><div class=dt>May. 27, 2024</div><div class=pic><img src=a.jpg>"
            "<p class=caption>The new mast on the ridge</p></div>"
            f"<div class=txt>{in_p(EN)}</div><div class=bot>Copyright © 2024 The Pyongyang Times</div>",
        ),
        EN_TITLE,
        EN,
        "2024-05-27",
        "Pyongyang Times",
    ),
    MadePage(
        "today in the masthead, older list below",
        html_of(
            "민주조선",
            "<div id=head><a href=/>민주조선</a> <span>2024.6.3.</span></div>"
            f"<div class=t>{KO_TITLE}</div><div class=b>" + "<br/><br/>".join(KO) + "</div>"
            "<ul><li><a href=1>모내기 마감단계에 들어섰다</a> 2024.6.1.</li><li><a href=2>새 학교 준공</a> "
            "2024.5.31.</li></ul>",
        ),
        KO_TITLE,
        KO,
        "",
        "Minju Joson",
        language="ko",
    ),
    MadePage(
        "quotes and one body row in a pre",
        html_of(
            "통일신보",
            f"<center><h2>{KO_TITLE}</h2></center><hr><div>주체113(2024)년 5월 27일 통일신보</div><hr>"
            + in_p(KO, "<div style='text-indent:1em'>", "</div>"),
        ),
        KO_TITLE,
        KO,
        "2024-05-27",
        "Tongil Sinbo",
        language="ko",
    ),
)

_SHARE = "<ul class='share'><li><a href='f'>Facebook</a></li><li><a href='t'>Twitter</a></li></ul>"
_RELATED_BOX = (
    "<div class='related-box'><h3>Related</h3><ul><li><a href='/1'>Lake level falls again</a></li>"
    "<li><a href='/2'>Snow closes the pass</a></li></ul></div>"
)
_COMMENTS = (
    "<div id='comments'><h3>2 Comments</h3><ol><li>"
    "<p>Ann says: What a fine piece of work this is, thank you!</p>"
    "<time datetime='2024-06-01'>June 1, 2024</time></li><li><p>Bo: I used to walk there every summer.</p></li>"
    "</ol></div>"
)
PRESS_PAGES = (
    MadePage(
        "blog with comments and shares",
        html_of(
            f"{EN_TITLE} | Lake Notes",
            "<header><a href='/'>Lake Notes</a><p>Words from the shore</p></header><article class='post'>"
            f"<h1 class='entry-title'>{EN_TITLE}</h1><div class='entry-meta'>Posted on "
            "<time class='entry-date published' datetime='2024-05-27T09:00:00+00:00'>May 27, 2024</time> by "
            f"<span class='author'>Jane Doe</span></div><div class='entry-content'>{in_p(EN)}{_SHARE}</div>"
            "</article>"
            f"{_COMMENTS}<footer><p>© 2024 Lake Notes</p></footer>",
        ),
        EN_TITLE,
        EN,
        "2024-05-27",
        "Lake Notes",
        "Jane Doe",
    ),
    MadePage(
        "related box and lines of advertisement in the body",
        html_of(
            f"{EN_TITLE} - Shore Daily",
            f"<div class='wrap'><h1>{EN_TITLE}</h1><p class='byline'>By Jane Doe, Correspondent</p>"
            f"<p class='date'>27 May 2024</p><div class='story'><p>{EN[0]}</p>"
            f"<p>Advertisement</p><p>{EN[1]}</p>"
            f"{_RELATED_BOX}<p>Read more: <a href='/x'>Lake level falls again</a></p>"
            f"<p>{EN[2]}</p><p>{EN[3]}</p>"
            "<p>Sign up for our newsletter</p></div></div>",
            "<meta property='og:site_name' content='Shore Daily'>",
        ),
        EN_TITLE,
        EN,
        "2024-05-27",
        "Shore Daily",
        "Jane Doe",
    ),
    MadePage(
        "cookie banner and changed day",
        html_of(
            f"{EN_TITLE} :: Ridge Post",
            "<div class='cookie-banner'>"
            "<p>We use cookies to improve your experience. By continuing you agree.</p>"
            f"<button>Accept</button></div><div class='masthead'>Ridge Post</div><h1>{EN_TITLE}</h1>"
            "<div>Published: May 27, 2024</div><div>Updated: May 29, 2024</div>"
            f"<div class='body'>{in_p(EN)}</div><p>Copyright © 2023-2025 Ridge Post</p>",
        ),
        EN_TITLE,
        EN,
        "2024-05-27",
        "Ridge Post",
    ),
    MadePage(
        "numbers that may be read both ways",
        html_of(EN_TITLE, f"{_TOP_MENU}<h1>{EN_TITLE}</h1><div>05/06/2024</div><div>{in_p(EN)}</div>"),
        EN_TITLE,
        EN,
        "",
    ),
    MadePage(
        "an event in the text is not the day",
        html_of(
            EN_TITLE,
            f"{_TOP_MENU}<h1>{EN_TITLE}</h1><div>{in_p(EN[:3])}<p>The first mast fell in the storm of "
            "March 3, 2022, and nobody was hurt.</p></div>",
        ),
        EN_TITLE,
        (*EN[:3], "The first mast fell in the storm of March 3, 2022, and nobody was hurt."),
        "",
    ),
    MadePage(
        "heading is the name of the site",
        html_of(
            f"Ridge Post - {EN_TITLE}",
            f"<h1><a href='/'>Ridge Post</a></h1><div class='m'><a href='/a'>News</a>"
            f"<a href='/b'>Views</a></div>"
            f"<h2>{EN_TITLE}</h2><div>May 27, 2024</div>{in_p(EN)}",
        ),
        EN_TITLE,
        EN,
        "2024-05-27",
        "Ridge Post",
    ),
    MadePage(
        "no window title",
        html_of(
            "",
            f"<div><a href='/'>Home</a></div><div class='headline'>{EN_TITLE}</div><div>{in_p(EN)}</div>",
        ),
        EN_TITLE,
        EN,
    ),
    MadePage(
        "news with structured data and lists",
        html_of(
            EN_TITLE,
            f"<main><h1>{EN_TITLE}</h1><p>{EN[0]}</p><h2>What is new</h2><ul><li>{EN[1]}</li>"
            f"<li>{EN[3]}</li></ul>"
            f"<blockquote><p>{EN[2]}</p></blockquote><figure><img src='a'><figcaption>The mast. Photo: A. Lee"
            f"</figcaption></figure></main>{_RELATED_BOX}",
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"' + EN_TITLE + '",'
            '"datePublished":"2024-05-27","publisher":{"name":"Ridge Post"},'
            '"author":{"name":"Jane Doe"}}</script>',
        ),
        EN_TITLE,
        (EN[0], "What is new", EN[1], EN[3], EN[2]),
        "2024-05-27",
        "Ridge Post",
        "Jane Doe",
    ),
    MadePage(
        "related list with days beside a page without one",
        html_of(
            f"{EN_TITLE} | Ridge Post",
            f"<div class='l'><h1>{EN_TITLE}</h1>{in_p(EN)}</div><div class='r'><h3>Latest news</h3>"
            "<div><a href='/1'>Lake level falls again</a><span>May 26, 2024</span></div>"
            "<div><a href='/2'>Snow closes the pass</a><span>May 25, 2024</span></div></div>"
            "<div>Ridge Post, 4 Mill Lane</div>",
        ),
        EN_TITLE,
        EN,
        "",
        "Ridge Post",
    ),
)

LANGUAGE_PAGES = (
    MadePage(
        "southern agency",
        html_of(
            "산등성이 관측소 다시 문 열어 | 호수뉴스",
            "<div class='gnb'><a href='/p'>정치</a><a href='/e'>경제</a></div>"
            "<h1>산등성이 관측소 다시 문 열어</h1>"
            "<div class='info'>입력 2024.05.27 09:30 | 수정 2024.05.28 10:00</div>"
            f"<div class='writer'>홍길동 기자</div><div class='view'>{in_p(SOUTH)}<p>hong@lake.example</p>"
            "<p>저작권자 © 호수뉴스, 무단 전재 및 재배포 금지</p></div>",
        ),
        "산등성이 관측소 다시 문 열어",
        SOUTH,
        "2024-05-27",
        "호수뉴스",
        "홍길동",
        "ko",
    ),
    MadePage(
        "Chinese",
        html_of(
            "山脊气象站重新建成_湖边网",
            "<div><a href='/'>首页</a> &gt; <a href='/n'>新闻</a></div>"
            "<div class='bt'>山脊气象站重新建成</div>"
            f"<div class='ly'>2024年5月27日 09:10　来源：湖边网　作者：王小明</div>"
            f"<div>{in_p(ZH, '<p>　　')}</div>"
            "<div>责任编辑：李四</div>",
        ),
        "山脊气象站重新建成",
        ZH,
        "2024-05-27",
        "湖边网",
        "王小明",
        "zh",
    ),
    MadePage(
        "Japanese",
        html_of(
            "尾根の観測所が再開｜湖畔新聞",
            "<div class='gnav'><a href='/'>トップ</a><a href='/s'>社会</a></div><h1>尾根の観測所が再開</h1>"
            f"<p class='d'>2024年5月27日 9時00分</p><div>{in_p(JA, '<p>　')}</div><p>© 湖畔新聞社</p>",
        ),
        "尾根の観測所が再開",
        JA,
        "2024-05-27",
        "湖畔新聞",
        language="ja",
    ),
    MadePage(
        "Russian",
        html_of(
            "Метеостанция на хребте восстановлена — Вести озера",
            "<div class='top'><a href='/'>Главная</a><a href='/n'>Новости</a></div>"
            "<h1>Метеостанция на хребте восстановлена</h1><div>27 мая 2024 г., 10:15</div>"
            "<div>Автор: Иван Петров</div>"
            f"<div>{in_p(RU)}</div><div>Читайте также: <a href='/1'>Уровень озера падает</a></div>",
        ),
        "Метеостанция на хребте восстановлена",
        RU,
        "2024-05-27",
        "Вести озера",
        "Иван Петров",
        "ru",
    ),
    MadePage(
        "Spanish",
        html_of(
            "Reconstruida la estación de la sierra | Diario del Lago",
            "<h1>Reconstruida la estación de la sierra</h1><p>Por Juana Pérez</p><p>27 de mayo de 2024</p>"
            f"<div>{in_p(ES)}</div><p>Lea también: <a href='/1'>Baja el lago</a></p>",
        ),
        "Reconstruida la estación de la sierra",
        ES,
        "2024-05-27",
        "Diario del Lago",
        "Juana Pérez",
        "es",
    ),
    MadePage(
        "French",
        html_of(
            "La station de la crête reconstruite - Le Journal du Lac",
            "<h1>La station de la crête reconstruite</h1><div>Par Jeanne Dupont</div>"
            "<div>Publié le 1er août 2024 à 10h15, mis à jour le 3 août 2024</div>"
            f"<div>{in_p(FR)}</div><p>Lire aussi : <a href='/1'>Le lac baisse</a></p>",
        ),
        "La station de la crête reconstruite",
        FR,
        "2024-08-01",
        "Le Journal du Lac",
        "Jeanne Dupont",
        "fr",
    ),
    MadePage(
        "German",
        html_of(
            "Wetterstation auf dem Kamm neu gebaut - Seebote",
            "<h1>Wetterstation auf dem Kamm neu gebaut</h1><div>Von Johanna Meier</div>"
            f"<div>27. März 2024, 10:15 Uhr</div><div>{in_p(DE)}</div>"
            "<div>Lesen Sie auch: <a href='/1'>Der See sinkt</a></div>",
        ),
        "Wetterstation auf dem Kamm neu gebaut",
        DE,
        "2024-03-27",
        "Seebote",
        "Johanna Meier",
        "de",
    ),
    MadePage(
        "Arabic",
        html_of(
            "إعادة بناء محطة التلال - صحيفة البحيرة",
            "<div dir=rtl><h1>إعادة بناء محطة التلال</h1><div>27 مايو 2024</div>"
            f"<div>{in_p(AR)}</div><div>اقرأ أيضا: <a href='/1'>منسوب البحيرة ينخفض</a></div></div>",
        ),
        "إعادة بناء محطة التلال",
        AR,
        "2024-05-27",
        "صحيفة البحيرة",
        language="ar",
    ),
)
PAGES = (*DPRK_PAGES, *PRESS_PAGES, *LANGUAGE_PAGES)
