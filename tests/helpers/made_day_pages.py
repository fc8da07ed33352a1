"""Made-up pages that print days which are not, or may not be, those of their articles."""

from tests.helpers.made_news_pages import MadePage

DAY_PAGES = (
    MadePage(
        name="today below headline area? masthead between h1 site and title",
        html=(
            "<html><head><meta charset='utf-8'><title>Ridge Post</title></head><body><h1>Ridge Po"
            "st</h1><div class=today>Monday, June 3, 2024</div><div class=menu><a href=1>News</a>"
            "</div><h2 class=title>Weather Station on the Ridge Rebuilt</h2><div><p>The council s"
            "aid on Monday that it would pay for a second hut, which is to stand below the pass a"
            "nd serve the shepherds as well as the observers.</p><p>“It is a good day for the va"
            "lley,” said the mayor, who had asked for the money three times before it was grante"
            "d.</p><p>The first hut had been built by volunteers, many of whom still come up each"
            " summer to mend the roof and paint the door.</p><p>Work on the second hut will start"
            " once the snow has gone, and it should be done before the first storm of autumn.</p>"
            "</div><div>© Ridge Post</div></body></html>"
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
        name="pub+event date in head",
        html=(
            "<html><head><meta charset='utf-8'><title>Weather Station on the Ridge Rebuilt | Ridg"
            "e Post</title></head><body><h1>Weather Station on the Ridge Rebuilt</h1><div>Event d"
            "ate: March 3, 2022</div><div><p>The council said on Monday that it would pay for a s"
            "econd hut, which is to stand below the pass and serve the shepherds as well as the o"
            "bservers.</p><p>“It is a good day for the valley,” said the mayor, who had asked f"
            "or the money three times before it was granted.</p><p>The first hut had been built b"
            "y volunteers, many of whom still come up each summer to mend the roof and paint the "
            "door.</p><p>Work on the second hut will start once the snow has gone, and it should "
            "be done before the first storm of autumn.</p></div></body></html>"
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
        name="sidebar list first then article table",
        html=(
            "<html><head><meta charset='utf-8'><title>Naenara</title></head><body><table><tr><td>"
            "<ul><li><a href=1>A story of the valley</a> [2024-06-01]</li><li><a href=2>Another s"
            "tory</a> [2024-06-02]</li></ul></td><td><div>Weather Station on the Ridge Rebuilt</d"
            "iv><div>The council said on Monday that it would pay for a second hut, which is to s"
            "tand below the pass and serve the shepherds as well as the observers.<br>“It is a g"
            "ood day for the valley,” said the mayor, who had asked for the money three times be"
            "fore it was granted.<br>The first hut had been built by volunteers, many of whom sti"
            "ll come up each summer to mend the roof and paint the door.<br>Work on the second hu"
            "t will start once the snow has gone, and it should be done before the first storm of"
            " autumn.</div></td></tr></table></body></html>"
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
        source="Naenara",
        byline=None,
        language="en",
    ),
    MadePage(
        name="related with dates between title and body",
        html=(
            "<html><head><meta charset='utf-8'><title>Weather Station on the Ridge Rebuilt | Ridg"
            "e Post</title></head><body><h1>Weather Station on the Ridge Rebuilt</h1><div class=b"
            "ox><div>Earlier</div><div><a href=1>Old hut burned</a> May 1, 2024</div></div><div><"
            "p>The council said on Monday that it would pay for a second hut, which is to stand b"
            "elow the pass and serve the shepherds as well as the observers.</p><p>“It is a good"
            " day for the valley,” said the mayor, who had asked for the money three times befor"
            "e it was granted.</p><p>The first hut had been built by volunteers, many of whom sti"
            "ll come up each summer to mend the roof and paint the door.</p><p>Work on the second"
            " hut will start once the snow has gone, and it should be done before the first storm"
            " of autumn.</p></div></body></html>"
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
        name="es dots",
        html=(
            "<html><head><meta charset='utf-8'><title>Reconstruida la estación</title></head><bod"
            "y><h1>Reconstruida la estación</h1><div>Actualizado: 3 de junio de 2024</div><div><p"
            ">La estación meteorológica de la sierra fue reconstruida esta primavera después de d"
            "os años sin datos.</p><p>Los ingenieros cambiaron el mástil y las baterías, y una nu"
            "eva cabaña protege a los observadores.</p><p>Los datos llegan a los pueblos dos vece"
            "s al día, por la mañana y poco antes de la noche.</p></div></body></html>"
        ),
        title="Reconstruida la estación",
        paragraphs=(
            (
                "La estación meteorológica de la sierra fue reconstruida esta primavera después de do"
                "s años sin datos."
            ),
            ("Los ingenieros cambiaron el mástil y las baterías, y una nueva cabaña protege a los observadores."),
            ("Los datos llegan a los pueblos dos veces al día, por la mañana y poco antes de la noche."),
        ),
        day="",
        source=None,
        byline=None,
        language="es",
    ),
    MadePage(
        name="all plain ps",
        html=(
            "<html><head><meta charset='utf-8'><title>Voice of Korea</title></head><body><p>Weath"
            "er Station on the Ridge Rebuilt</p><p>May 27, 2024</p><p>The council said on Monday "
            "that it would pay for a second hut, which is to stand below the pass and serve the s"
            "hepherds as well as the observers.</p><p>“It is a good day for the valley,” said t"
            "he mayor, who had asked for the money three times before it was granted.</p><p>The f"
            "irst hut had been built by volunteers, many of whom still come up each summer to men"
            "d the roof and paint the door.</p><p>Work on the second hut will start once the snow"
            " has gone, and it should be done before the first storm of autumn.</p></body></html>"
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
        source="Voice of Korea",
        byline=None,
        language="en",
    ),
    MadePage(
        name="source line",
        html=(
            "<html><head><meta charset='utf-8'><title>Weather Station on the Ridge Rebuilt</title"
            "></head><body><div>Weather Station on the Ridge Rebuilt</div><div>2024-05-27 | Sourc"
            "e: KCNA | Views: 120</div><div><p>The council said on Monday that it would pay for a"
            " second hut, which is to stand below the pass and serve the shepherds as well as the"
            " observers.</p><p>“It is a good day for the valley,” said the mayor, who had asked"
            " for the money three times before it was granted.</p><p>The first hut had been built"
            " by volunteers, many of whom still come up each summer to mend the roof and paint th"
            "e door.</p><p>Work on the second hut will start once the snow has gone, and it shoul"
            "d be done before the first storm of autumn.</p></div></body></html>"
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
        source="KCNA",
        byline=None,
        language="en",
    ),
)
