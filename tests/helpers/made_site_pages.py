"""Made-up pages in the manner of agencies, portals and broadcasters, with what is to be found in each."""

from tests.helpers.made_news_pages import MadePage

SITE_PAGES = (
    MadePage(
        name="rodong english",
        html=(
            "<html><head><meta charset='utf-8'><title>Rodong Sinmun</title></head><body><div id=\""
            'wrap"><div id="top_menu"><ul><li><a href="a">Supreme Leader\'s Activities</a></li><li'
            '><a href="b">Party Life</a></li></ul></div><div class="date_box">2024.5.27. Mon</div'
            '><div class="TitleView"><p class="TitleP">Weather Station on the Ridge Rebuilt</p></'
            'div><div class="ContentDate">May. 27, 2024</div><div class="ContentView"><p class="T'
            'extP">The council said on Monday that it would pay for a second hut, which is to sta'
            'nd below the pass and serve the shepherds as well as the observers.</p><p class="Tex'
            'tP">“It is a good day for the valley,” said the mayor, who had asked for the money'
            ' three times before it was granted.</p><div class="ImgDiv"><img src=x><p class="cap"'
            '>Officials at the ridge</p></div><p class="TextP">The first hut had been built by vo'
            "lunteers, many of whom still come up each summer to mend the roof and paint the door"
            '.</p><p class="TextP">Work on the second hut will start once the snow has gone, and '
            'it should be done before the first storm of autumn.</p><p class="TextP" align="right'
            '">Ri Yong Hui</p></div></div><div>Copyright (C) 2024 Rodong Sinmun</div></body></htm'
            "l>"
        ),
        title="Weather Station on the Ridge Rebuilt",
        paragraphs=(
            (
                "The council said on Monday that it would pay for a second hut, which is to stand bel"
                "ow the pass and serve the shepherds as well as the observers."
            ),
            (
                "“It is a good day for the valley,” said the mayor, who had asked for the money thr"
                "ee times before it was granted."
            ),
            (
                "The first hut had been built by volunteers, many of whom still come up each summer t"
                "o mend the roof and paint the door."
            ),
            (
                "Work on the second hut will start once the snow has gone, and it should be done befo"
                "re the first storm of autumn."
            ),
        ),
        day="2024-05-27",
        source="Rodong Sinmun",
        byline="Ri Yong Hui",
        language="en",
    ),
    MadePage(
        name="kcna.kp html",
        html=(
            "<html><head><meta charset='utf-8'><title>KCNA | Article</title></head><body><header>"
            "<a href=/><img alt=KCNA></a></header><nav><a href=1>Home</a></nav><main><article><di"
            'v class="content-wrapper"><div class="title">Respected Comrade Visits Ridge</div><di'
            'v class="publish-time">www.kcna.kp (2024.05.27.)</div><div class="text"><p>Pyongyang'
            ", May 27 (KCNA) -- The council said on Monday that it would pay for a second hut, wh"
            "ich is to stand below the pass and serve the shepherds as well as the observers.</p>"
            "<p>“It is a good day for the valley,” said the mayor, who had asked for the money "
            "three times before it was granted.</p><p>The first hut had been built by volunteers,"
            " many of whom still come up each summer to mend the roof and paint the door. -0-</p>"
            "<p>www.kcna.kp (Juche113.5.27.)</p></div></div></article></main></body></html>"
        ),
        title="Respected Comrade Visits Ridge",
        paragraphs=(
            (
                "Pyongyang, May 27 (KCNA) -- The council said on Monday that it would pay for a secon"
                "d hut, which is to stand below the pass and serve the shepherds as well as the obser"
                "vers."
            ),
            (
                "“It is a good day for the valley,” said the mayor, who had asked for the money thr"
                "ee times before it was granted."
            ),
            (
                "The first hut had been built by volunteers, many of whom still come up each summer t"
                "o mend the roof and paint the door."
            ),
        ),
        day="2024-05-27",
        source="KCNA",
        byline=None,
        language="en",
    ),
    MadePage(
        name="bbc-like",
        html=(
            "<html><head><meta charset='utf-8'><title>Weather Station on the Ridge Rebuilt - Ridg"
            "e World</title><meta property='og:site_name' content='Ridge World'></head><body><hea"
            'der role=banner><nav><a href=/>Home</a></nav></header><main><article><h1 id="main-he'
            'ading">Weather Station on the Ridge Rebuilt</h1><div><time datetime="2024-05-27T10:0'
            '0:00.000Z">27 May 2024</time></div><div class="byline"><span>Jane Doe</span><span>Sc'
            'ience correspondent</span></div><div data-component="text-block"><p><b>The council s'
            "aid on Monday that it would pay for a second hut, which is to stand below the pass a"
            'nd serve the shepherds as well as the observers.</b></p></div><div data-component="t'
            'ext-block"><p>“It is a good day for the valley,” said the mayor, who had asked for'
            ' the money three times before it was granted.</p></div><div data-component="links-bl'
            'ock"><ul><li><a href=1>Lake level falls again</a></li><li><a href=2>Snow closes the '
            'pass</a></li></ul></div><div data-component="subheadline-block"><h2>Paint and timber'
            '</h2></div><div data-component="text-block"><p>The first hut had been built by volun'
            "teers, many of whom still come up each summer to mend the roof and paint the door.</"
            "p></div><figure><img src=a><figcaption>Image caption, The hut in spring</figcaption>"
            '</figure><div data-component="text-block"><p>Work on the second hut will start once '
            "the snow has gone, and it should be done before the first storm of autumn.</p></div>"
            '</article><section data-component="related"><h2>More on this story</h2><ul><li><a hr'
            'ef=3>Old hut burned</a><time datetime="2024-01-01">1 January 2024</time></li></ul></'
            "section></main><footer>Copyright 2024</footer></body></html>"
        ),
        title="Weather Station on the Ridge Rebuilt",
        paragraphs=(
            (
                "The council said on Monday that it would pay for a second hut, which is to stand bel"
                "ow the pass and serve the shepherds as well as the observers."
            ),
            (
                "“It is a good day for the valley,” said the mayor, who had asked for the money thr"
                "ee times before it was granted."
            ),
            ("Paint and timber"),
            (
                "The first hut had been built by volunteers, many of whom still come up each summer t"
                "o mend the roof and paint the door."
            ),
            (
                "Work on the second hut will start once the snow has gone, and it should be done befo"
                "re the first storm of autumn."
            ),
        ),
        day="2024-05-27",
        source="Ridge World",
        byline="Jane Doe",
        language="en",
    ),
    MadePage(
        name="yonhap-like",
        html=(
            "<html><head><meta charset='utf-8'><title>Weather Station on the Ridge Rebuilt | Lake"
            ' News Agency</title></head><body><div class="hdr"><a href=/>Lake News Agency</a></di'
            'v><div class="article-tit"><h1>Weather Station on the Ridge Rebuilt</h1></div><div c'
            'lass="info"><span class="cate">National</span> 10:30 May 27, 2024</div><div class="s'
            'tory-news"><p>By Kim Min-su</p><p>SEOUL, May 27 (Yonhap) -- The council said on Mond'
            "ay that it would pay for a second hut, which is to stand below the pass and serve th"
            "e shepherds as well as the observers.</p><p>“It is a good day for the valley,” sai"
            "d the mayor, who had asked for the money three times before it was granted.</p><div "
            'class="photo"><img src=a><p>This photo shows the hut. (Lake)</p></div><p>The first h'
            "ut had been built by volunteers, many of whom still come up each summer to mend the "
            "roof and paint the door.</p><p>Work on the second hut will start once the snow has g"
            "one, and it should be done before the first storm of autumn.</p><p>mskim@lake.exampl"
            'e</p><p>(END)</p></div><div class="related-zone"><h2>Related Articles</h2><ul><li><a'
            " href=1>Old hut burned</a></li></ul></div><div class=kw><a href=1>#hut</a> <a href=2"
            ">#ridge</a></div></body></html>"
        ),
        title="Weather Station on the Ridge Rebuilt",
        paragraphs=(
            (
                "SEOUL, May 27 (Yonhap) -- The council said on Monday that it would pay for a second "
                "hut, which is to stand below the pass and serve the shepherds as well as the observe"
                "rs."
            ),
            (
                "“It is a good day for the valley,” said the mayor, who had asked for the money thr"
                "ee times before it was granted."
            ),
            (
                "The first hut had been built by volunteers, many of whom still come up each summer t"
                "o mend the roof and paint the door."
            ),
            (
                "Work on the second hut will start once the snow has gone, and it should be done befo"
                "re the first storm of autumn."
            ),
        ),
        day="2024-05-27",
        source="Lake News Agency",
        byline="Kim Min-su",
        language="en",
    ),
    MadePage(
        name="amp",
        html=(
            "<!doctype html><html amp lang=en><head><meta charset=utf-8><title>Weather Station on"
            ' the Ridge Rebuilt</title><script type=\'application/ld+json\'>{"@context":"http://sch'
            'ema.org","@type":"NewsArticle","headline":"Weather Station on the Ridge Rebuilt","da'
            'tePublished":"2024-05-27T08:00:00+02:00","author":{"@type":"Person","name":"Jane Doe'
            '"},"publisher":{"@type":"Organization","name":"Ridge Post"}}</script></head><body><a'
            "mp-sidebar><ul><li><a href=/>Home</a></li></ul></amp-sidebar><article><h1>Weather St"
            "ation on the Ridge Rebuilt</h1><amp-img src=a></amp-img><p>The council said on Monda"
            "y that it would pay for a second hut, which is to stand below the pass and serve the"
            " shepherds as well as the observers.</p><p>“It is a good day for the valley,” said"
            " the mayor, who had asked for the money three times before it was granted.</p><p>The"
            " first hut had been built by volunteers, many of whom still come up each summer to m"
            "end the roof and paint the door.</p><p>Work on the second hut will start once the sn"
            "ow has gone, and it should be done before the first storm of autumn.</p><amp-ad>ad</"
            "amp-ad></article><amp-consent><div>We value your privacy. Accept?</div></amp-consent"
            "></body></html>"
        ),
        title="Weather Station on the Ridge Rebuilt",
        paragraphs=(
            (
                "The council said on Monday that it would pay for a second hut, which is to stand bel"
                "ow the pass and serve the shepherds as well as the observers."
            ),
            (
                "“It is a good day for the valley,” said the mayor, who had asked for the money thr"
                "ee times before it was granted."
            ),
            (
                "The first hut had been built by volunteers, many of whom still come up each summer t"
                "o mend the roof and paint the door."
            ),
            (
                "Work on the second hut will start once the snow has gone, and it should be done befo"
                "re the first storm of autumn."
            ),
        ),
        day="2024-05-27",
        source="Ridge Post",
        byline="Jane Doe",
        language="en",
    ),
    MadePage(
        name="liveblog",
        html=(
            "<html><head><meta charset='utf-8'><title>Weather Station on the Ridge Rebuilt – liv"
            "e | Ridge Post</title></head><body><h1>Weather Station on the Ridge Rebuilt – live<"
            '/h1><div class="entry"><h2>The road is open</h2><time datetime="2024-05-27T12:00">12'
            ":00</time><p>The council said on Monday that it would pay for a second hut, which is"
            " to stand below the pass and serve the shepherds as well as the observers.</p></div>"
            '<div class="entry"><h2>The mayor speaks</h2><time datetime="2024-05-27T11:00">11:00<'
            "/time><p>“It is a good day for the valley,” said the mayor, who had asked for the "
            "money three times before it was granted.</p></div></body></html>"
        ),
        title="Weather Station on the Ridge Rebuilt – live",
        paragraphs=(
            ("The road is open"),
            (
                "The council said on Monday that it would pay for a second hut, which is to stand bel"
                "ow the pass and serve the shepherds as well as the observers."
            ),
            ("The mayor speaks"),
            (
                "“It is a good day for the valley,” said the mayor, who had asked for the money thr"
                "ee times before it was granted."
            ),
        ),
        day="2024-05-27",
        source="Ridge Post",
        byline=None,
        language="en",
    ),
    MadePage(
        name="minju joson two tables",
        html=(
            "<html><head><meta charset='utf-8'><title>민주조선 - 기사</title></head><body><table "
            "class=main><tr><td class=left><a href=1>정치</a><br><a href=2>경제</a></td><td><div "
            "align=center><font size=4 color=#003366><b>위대한 당의 령도따라 앞으로</b></font></d"
            "iv><div align=right>주체113(2024)년 5월 27일 민주조선</div><div class=txt>&nbsp;&nbs"
            "p;온 나라 인민들이 새로운 승리를 향하여 힘차게 나아가고있다.<br>&nbsp;&nbsp;각지 농"
            "업근로자들은 모내기를 제철에 끝내기 위한 투쟁을 벌리고있다.<br>&nbsp;&nbsp;일군들은 "
            "대중의 앞장에서 이신작칙하고있다.<br></div><div align=right>본사기자 <b>김철수</b></"
            "div></td></tr></table></body></html>"
        ),
        title="위대한 당의 령도따라 앞으로",
        paragraphs=(
            ("온 나라 인민들이 새로운 승리를 향하여 힘차게 나아가고있다."),
            ("각지 농업근로자들은 모내기를 제철에 끝내기 위한 투쟁을 벌리고있다."),
            ("일군들은 대중의 앞장에서 이신작칙하고있다."),
        ),
        day="2024-05-27",
        source="Minju Joson",
        byline="김철수",
        language="ko",
    ),
    MadePage(
        name="korean poem-like heading + sub",
        html=(
            "<html><head><meta charset='utf-8'><title>조선의 오늘</title></head><body><h2>위대한 "
            "당의 령도따라 앞으로</h2><h4>─ 농업근로자들의 투쟁 ─</h4><p>주체113(2024)년 5월 27"
            "일</p><div><p>온 나라 인민들이 새로운 승리를 향하여 힘차게 나아가고있다.</p><p>각지 "
            "농업근로자들은 모내기를 제철에 끝내기 위한 투쟁을 벌리고있다.</p><p>일군들은 대중의 "
            "앞장에서 이신작칙하고있다.</p></div></body></html>"
        ),
        title="위대한 당의 령도따라 앞으로",
        paragraphs=(
            ("온 나라 인민들이 새로운 승리를 향하여 힘차게 나아가고있다."),
            ("각지 농업근로자들은 모내기를 제철에 끝내기 위한 투쟁을 벌리고있다."),
            ("일군들은 대중의 앞장에서 이신작칙하고있다."),
        ),
        day="2024-05-27",
        source="DPRK Today",
        byline=None,
        language="ko",
    ),
    MadePage(
        name="vok",
        html=(
            "<html><head><meta charset='utf-8'><title>Voice of Korea</title></head><body><table><"
            "tr><td><a href=k>Korean</a></td><td><a href=e>English</a></td></tr></table><p class="
            '"tit">Weather Station on the Ridge Rebuilt</p><p>[2024-05-27]</p><p>The council said'
            " on Monday that it would pay for a second hut, which is to stand below the pass and "
            "serve the shepherds as well as the observers.<br/>“It is a good day for the valley,"
            "” said the mayor, who had asked for the money three times before it was granted.<br"
            "/>The first hut had been built by volunteers, many of whom still come up each summer"
            " to mend the roof and paint the door.</p><p><a href=l>List</a></p></body></html>"
        ),
        title="Weather Station on the Ridge Rebuilt",
        paragraphs=(
            (
                "The council said on Monday that it would pay for a second hut, which is to stand bel"
                "ow the pass and serve the shepherds as well as the observers."
            ),
            (
                "“It is a good day for the valley,” said the mayor, who had asked for the money thr"
                "ee times before it was granted."
            ),
            (
                "The first hut had been built by volunteers, many of whom still come up each summer t"
                "o mend the roof and paint the door."
            ),
        ),
        day="2024-05-27",
        source="Voice of Korea",
        byline=None,
        language="en",
    ),
    MadePage(
        name="many dates list at top",
        html=(
            "<html><head><meta charset='utf-8'><title>Weather Station on the Ridge Rebuilt | Ridg"
            'e Post</title></head><body><ul class="latest"><li><a href=1>Old hut burned</a> May 2'
            "6, 2024</li><li><a href=2>New road</a> May 25, 2024</li></ul><h1>Weather Station on "
            "the Ridge Rebuilt</h1><p>The council said on Monday that it would pay for a second h"
            "ut, which is to stand below the pass and serve the shepherds as well as the observer"
            "s.</p><p>“It is a good day for the valley,” said the mayor, who had asked for the "
            "money three times before it was granted.</p><p>The first hut had been built by volun"
            "teers, many of whom still come up each summer to mend the roof and paint the door.</"
            "p><p>Work on the second hut will start once the snow has gone, and it should be done"
            " before the first storm of autumn.</p><div>Last updated: June 2, 2024</div></body></"
            "html>"
        ),
        title="Weather Station on the Ridge Rebuilt",
        paragraphs=(
            (
                "The council said on Monday that it would pay for a second hut, which is to stand bel"
                "ow the pass and serve the shepherds as well as the observers."
            ),
            (
                "“It is a good day for the valley,” said the mayor, who had asked for the money thr"
                "ee times before it was granted."
            ),
            (
                "The first hut had been built by volunteers, many of whom still come up each summer t"
                "o mend the roof and paint the door."
            ),
            (
                "Work on the second hut will start once the snow has gone, and it should be done befo"
                "re the first storm of autumn."
            ),
        ),
        day="",
        source="Ridge Post",
        byline=None,
        language="en",
    ),
    MadePage(
        name="zh gov",
        html=(
            "<html><head><meta charset='utf-8'><title>山脊气象站重新建成-湖边日报网</title></head"
            '><body><div class="path">当前位置：<a href=/>首页</a> &gt; <a href=/a>要闻</a></div>'
            '<h1>山脊气象站重新建成</h1><div class="pages-date">2024-05-27 09:10 来源：湖边日报 '
            '【字体：大 中 小】<span>打印</span></div><div class="pages_content" id="UCAP-CONTENT'
            '"><p style="text-indent: 2em">山脊上的气象站今年春天重新建成，两年来第一次开始观测。'
            '</p><p style="text-indent: 2em">工程师们更换了桅杆和电池，还为观测员修建了新的小屋。'
            '</p><p style="text-indent: 2em">观测数据每天两次送到各个村庄，分别在早晨和傍晚之前。'
            "</p><p>（记者 王小明）</p></div></body></html>"
        ),
        title="山脊气象站重新建成",
        paragraphs=(
            ("山脊上的气象站今年春天重新建成，两年来第一次开始观测。"),
            ("工程师们更换了桅杆和电池，还为观测员修建了新的小屋。"),
            ("观测数据每天两次送到各个村庄，分别在早晨和傍晚之前。"),
        ),
        day="2024-05-27",
        source="湖边日报网",
        byline="王小明",
        language="zh",
    ),
    MadePage(
        name="ja news",
        html=(
            "<html><head><meta charset='utf-8'><title>尾根の観測所が再開 - 湖畔新聞</title></head"
            "><body><h1>尾根の観測所が再開</h1><div>公開日：2024/05/27 09:00　更新日：2024/05/28<"
            "/div><div>　尾根の上の観測所がこの春に建て直され、二年ぶりに観測が始まった。<br><br>"
            "　技術者たちは柱と電池を取り替え、観測員のための小屋も新しくした。<br><br>　観測の結"
            "果は一日に二回、朝と日没の前に村へ届けられるという。</div></body></html>"
        ),
        title="尾根の観測所が再開",
        paragraphs=(
            ("尾根の上の観測所がこの春に建て直され、二年ぶりに観測が始まった。"),
            ("技術者たちは柱と電池を取り替え、観測員のための小屋も新しくした。"),
            ("観測の結果は一日に二回、朝と日没の前に村へ届けられるという。"),
        ),
        day="2024-05-27",
        source="湖畔新聞",
        byline=None,
        language="ja",
    ),
    MadePage(
        name="ru tass-like",
        html=(
            "<html><head><meta charset='utf-8'><title>Метеостанция восстановлена - Вести озера</t"
            "itle></head><body><h1>Метеостанция восстановлена</h1><div>27 мая, 10:15</div><div><p"
            ">ПХЕНЬЯН, 27 мая. /ЦТАК/. Метеостанция на хребте была восстановлена этой весной посл"
            "е двух лет без наблюдений.</p><p>Инженеры заменили мачту и батареи, а для наблюдател"
            "ей построили новый зимний домик.</p><p>Данные передают в сёла два раза в день: утром"
            " и незадолго до наступления темноты.</p></div><div>Теги: <a href=1>погода</a></div><"
            "/body></html>"
        ),
        title="Метеостанция восстановлена",
        paragraphs=(
            (
                "ПХЕНЬЯН, 27 мая. /ЦТАК/. Метеостанция на хребте была восстановлена этой весной после"
                " двух лет без наблюдений."
            ),
            ("Инженеры заменили мачту и батареи, а для наблюдателей построили новый зимний домик."),
            ("Данные передают в сёла два раза в день: утром и незадолго до наступления темноты."),
        ),
        day="",
        source="Вести озера",
        byline=None,
        language="ru",
    ),
    MadePage(
        name="jp kcna",
        html=(
            "<html><head><meta charset='utf-8'><title>朝鮮中央通信</title></head><body><div class"
            "=t>尾根の観測所が再開</div><div class=b><p>【平壌5月27日発朝鮮中央通信】尾根の上の観"
            "測所がこの春に建て直され、二年ぶりに観測が始まった。</p><p>技術者たちは柱と電池を取"
            "り替え、観測員のための小屋も新しくした。</p><p>観測の結果は一日に二回、朝と日没の前"
            "に村へ届けられるという。―０―</p><p>www.kcna.kp (チュチェ113.5.27.)</p></div></body"
            "></html>"
        ),
        title="尾根の観測所が再開",
        paragraphs=(
            ("【平壌5月27日発朝鮮中央通信】尾根の上の観測所がこの春に建て直され、二年ぶりに観測が始まった。"),
            ("技術者たちは柱と電池を取り替え、観測員のための小屋も新しくした。"),
            ("観測の結果は一日に二回、朝と日没の前に村へ届けられるという。"),
        ),
        day="",
        source="KCNA",
        byline=None,
        language="ja",
    ),
    MadePage(
        name="form wrapped aspx",
        html=(
            "<html><head><meta charset='utf-8'><title>Weather Station on the Ridge Rebuilt</title"
            '></head><body><form id=aspnetForm><div class="header"><div class="menu"><a href=1>Ho'
            'me</a></div></div><div class="content has-sidebar"><span id=lblTitle class=title>Wea'
            "ther Station on the Ridge Rebuilt</span><br><span id=lblDate>5/27/2024 10:00:00 AM</"
            "span><br><p>The council said on Monday that it would pay for a second hut, which is "
            "to stand below the pass and serve the shepherds as well as the observers.</p><p>“It"
            " is a good day for the valley,” said the mayor, who had asked for the money three t"
            "imes before it was granted.</p><p>The first hut had been built by volunteers, many o"
            "f whom still come up each summer to mend the roof and paint the door.</p><p>Work on "
            "the second hut will start once the snow has gone, and it should be done before the f"
            "irst storm of autumn.</p></div></form></body></html>"
        ),
        title="Weather Station on the Ridge Rebuilt",
        paragraphs=(
            (
                "The council said on Monday that it would pay for a second hut, which is to stand bel"
                "ow the pass and serve the shepherds as well as the observers."
            ),
            (
                "“It is a good day for the valley,” said the mayor, who had asked for the money thr"
                "ee times before it was granted."
            ),
            (
                "The first hut had been built by volunteers, many of whom still come up each summer t"
                "o mend the roof and paint the door."
            ),
            (
                "Work on the second hut will start once the snow has gone, and it should be done befo"
                "re the first storm of autumn."
            ),
        ),
        day="2024-05-27",
        source=None,
        byline=None,
        language="en",
    ),
    MadePage(
        name="footer about sentence",
        html=(
            "<html><head><meta charset='utf-8'><title>Weather Station on the Ridge Rebuilt | Ridg"
            "e Post</title></head><body><h1>Weather Station on the Ridge Rebuilt</h1><p>May 27, 2"
            "024</p><div><p>The council said on Monday that it would pay for a second hut, which "
            "is to stand below the pass and serve the shepherds as well as the observers.</p><p>"
            "“It is a good day for the valley,” said the mayor, who had asked for the money thr"
            "ee times before it was granted.</p><p>The first hut had been built by volunteers, ma"
            "ny of whom still come up each summer to mend the roof and paint the door.</p><p>Work"
            " on the second hut will start once the snow has gone, and it should be done before t"
            'he first storm of autumn.</p></div><div class="about"><p>Ridge Post is an independen'
            "t newspaper that has been printed in the valley since 1921.</p><p><a href=/c>Contact"
            "</a></p></div></body></html>"
        ),
        title="Weather Station on the Ridge Rebuilt",
        paragraphs=(
            (
                "The council said on Monday that it would pay for a second hut, which is to stand bel"
                "ow the pass and serve the shepherds as well as the observers."
            ),
            (
                "“It is a good day for the valley,” said the mayor, who had asked for the money thr"
                "ee times before it was granted."
            ),
            (
                "The first hut had been built by volunteers, many of whom still come up each summer t"
                "o mend the roof and paint the door."
            ),
            (
                "Work on the second hut will start once the snow has gone, and it should be done befo"
                "re the first storm of autumn."
            ),
        ),
        day="2024-05-27",
        source="Ridge Post",
        byline=None,
        language="en",
    ),
)
