<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source> or </source>
        <comment>between keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept as found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 Sep 2015, 2015-09 or 2015-09..2016-01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup needs {needed} MB in {folder}, and {free} MB are free there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of {name} was made and proved not to be sound, so it was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document that comes with Dateline cannot be read: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dot marks keys that work only in their pane: in the text, the tree, the codebook, the annotations, the table of places or the articles found. Help › Keyboard shortcuts… changes keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is missing at the end of the tag path “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the tag path is longer than {part_max_cp} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset needs a name and columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project is an archive for other programs: there is nothing to show of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sheet has {columns_max} columns at most, and the table “{name}” would have {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A span cannot start at {start}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A span ends after its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag path has {n} parts, more than {parts_max}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;rticle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Dateline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all undecided lines that were shown on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the line, go to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the lines seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a tag to the codebook by its path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of a page or feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All annotations stand on the current text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow writing in its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An action has {n} keys at most. Take one of these away first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An annotation cannot be joined with itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An article a row, a tag a column, with counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty quote marks no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotate without tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotation as BibTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotation as RIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations and tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations to place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations to place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another disk keeps them safe when this one fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program or window is writing to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window or program has {name} open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4월</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4월</translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article as BibTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article as RIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles × tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever gave it to you for an unchanged library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8월</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8월</translation>
    </message>
    <message>
        <source>Avoid a repeat within a repeat, such as (a+)+, and several “.*” in a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what was selected before it was widened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the tag above it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind the tag below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both edges a word to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both edges a word to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ends are open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in articles that are not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By day of capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call one of its columns tag_path; write paths as in theme/energy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret a paragraph back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret a sentence back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret a word back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret to the next paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret to the next sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret to the next word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret, selection and edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change span to selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the name in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the name in the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts need the package matplotlib, which is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check spelling, spaces and quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that its disk is connected and that you may read and write the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the device or archive it is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder and your permission for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the library; older backups are all there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, or make a new library there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path and the device it is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the tags whose annotations are painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a library file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tag that is not below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tag that stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or lift the protection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or merge the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one to merge into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file of a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that it made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the order of the list and its groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citation of the annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citation of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the concordance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window; everything is saved already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns as chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns, in the order in which they are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concordance of tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect its disk, or choose another folder in the preferences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again from where it came, or open a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it to a folder of your own and open the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the open library when it is opened and while it changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the reference of the annotation, with its words, for EndNote, Zotero and Citavi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the reference of the annotation, with its words, for LaTeX and JabRef</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the reference of the open article as a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the reference of the open article for EndNote, Zotero and Citavi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the reference of the open article for LaTeX and JabRef</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected lines, or all, as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the words of the annotation with their reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates in text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12월</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12월</translation>
    </message>
    <message>
        <source>Decide what becomes of their uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide where annotations belong whose words changed in a new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the annotation; undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the article, or those chosen in the tree, with annotations and tags; undo brings all back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description and examples…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do&amp;wn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done goes to the next unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it again, or save it from a browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw annotations as stripes left of the text instead of underlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the tour (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End: a character to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End: a character to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End: a word to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End: a word to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter accepts the proposal, K keeps the old version, P takes the words you select next, Del deletes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every article with its counts, also those on which nothing is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key on one page, and how to work with Dateline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row but those that change nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every tag with its description, examples, colour and uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel: the right characters, and no text acts as a formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a smaller part of the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export and citing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export codebook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again from the program it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it once more from the program that it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it there as SQLite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export when it is whole; “dateline reindex” makes it so. Or filter without words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2월</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2월</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch a page of the web, see it, then keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields are {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File articles in the tree under the day they were captured instead of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in what is not known of articles here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find all in articles found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find all in these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find words in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For people: what was exported, when, by which filter and version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or allow writing there; your library is not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space there, or choose another folder for backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>금요일</translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gather the sources chosen in the tree under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a REFI-QDA project (.qdpx), a folder of QualCoder (.qda) or a database of Taguette (.sqlite3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a day such as 2015-09-03, 3 Sep 2015 or 03/09/2015, a month, a year, 2015..2016, or “unknown”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a few words of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a smaller occurrence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give actions the keys that suit you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give another name for the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at least one word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at most {name_max_cp} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each column to one field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each field one column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its path, such as threat/nuclear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give offsets in characters, counted from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of http or https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give that address yourself if you trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the accepted lines their tag, as one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the address of the page itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the annotation the words selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the annotation, or those selected in the list, a star, or take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the article the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the article, or those chosen in the tree, a star, or take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the cards the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the earlier date first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the files themselves, or a folder that holds them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the keys to the article, at the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the library tree the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the other of two articles the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the path of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the tree of tags the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the type its usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the words to annotate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give yourself permission to read it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to what was read before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on there, or close that window first, or open another library with Ctrl+O.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to where back came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through the annotations that lie over each other here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through the articles of whose date only bounds or nothing are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the article found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next place found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the place found before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the tag box and type a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group sources…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grow at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grow at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guess again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here the annotation cannot be split: one side would hold no words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the tags that are not used in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the tags that are not used in the open article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How its text begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long changes may wait for their copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the lines of an article are, where the pane has the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much room rows and controls take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import codebook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import what arrives in some folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports of this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Dateline again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;dateline-reader[documents]&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it with: pip install matplotlib (or this program with its extra “charts”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest version to open it; the file was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into a new library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no place in an article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is fetched when you ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been deleted or merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been merged into another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been removed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been removed; list the articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on the whole article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left as it is; a copy stands beside it as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left out for safety.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not opened for safety.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not opened, because such files may be harmful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its columns are {there}. Map the fields to these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its columns are {there}. Say which holds it, such as article_id, url or article_title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its columns are {there}. Say which holds it, such as text=body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its columns are {there}. Say which holds them, such as tag_path and quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its page may have the text; open its address and save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its sources are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1월</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1월</translation>
    </message>
    <message>
        <source>Join with the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7월</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7월</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6월</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6월</translation>
    </message>
    <message>
        <source>Keep on old version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep originals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep originals in new libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep paragraphs that belong together side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the bytes of what is imported, as proof of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the bytes of what is imported, as proof of the source; each library can be told otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the filter by a name, in the list above the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this choice under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys move a caret; without it they scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of source…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last tag again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this table out, or write CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a program for text recognition read them, and import what it makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let one tag have the uses of others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let selections made with the mouse grow to whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let tags go to the article at the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the arrow keys move a caret; without it they scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the reading queue hold every article again, not only a branch or a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the tag box tag the whole article; Esc leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let tree, counts, reading queue and exports hold only what the search finds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the system has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the current one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List every place of the selected words, or of words you type, to tag them together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List every place of the words in the articles found, or in those chosen, to tag them together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List every use of the annotation’s tag in its context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List only annotations with some words, tag, coder or star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it in a browser; it may be gone, or shown to some visitors only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by find all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a tag first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an empty library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it anew: let Dateline check the library, or run “dateline reindex --afresh”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it first, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it first, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one of the annotation and the next in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the article&apos;s type larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the article&apos;s type smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3월</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3월</translation>
    </message>
    <message>
        <source>Mark the article as read through without anything to mark in it, or take the mark back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the article as read through, or take the mark back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the article as unread, or as being read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the selected words without a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation>5월</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it, or look for it as a phrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend or remove the file; until then only the outlets that come with the program are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge both, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge it: “dateline merge”, or the File menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge sources…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge tags into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge the inner tag into the outer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge the two, or rename one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>월요일</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it a word back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it a word on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move tag down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move tag up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move tags to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a choice of columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the columns that it stands for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next one here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next unread article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name was given for the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page has all of these words. Try fewer, or shorter ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of “{name}” can be read. {place}: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is kept so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible at present: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written before you import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on the page says when it was published.</source>
        <translation>페이지에 게재 시점을 알려 주는 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11월</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11월</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10월</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10월</translation>
    </message>
    <message>
        <source>Offsets count from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One for each annotation, with its quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One for each article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only annotations of one coder can be joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only annotations of one text can be joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a backup, or copy the file again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file that Dateline made; text files are added with Import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in a browser and save it again, or save its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in a browser, save the page again and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in a text editor, save it with the encoding UTF-8 and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in another program and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with File › Open library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with its password, save it without one and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with the program that made it, and save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the article of the row and give it the keys; F3 goes on through the places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file in which you name outlets, labels and languages of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the next article of the reading queue that was never opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the next article of the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the next unread article whenever one is marked as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the older version beside the article, in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlets and labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages, texts, feeds and PDF documents that a server gave out are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint every annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint only annotations made by find all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint only annotations made by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint only annotations that share a tag with the current one; again: any tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint only annotations that were imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint only annotations with a star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint only what you annotated yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste as article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place by selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove texts, quotes and counts of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a row with the names of the columns above it, such as title, date, text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a tag on the whole article, or on those chosen in the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put tags under another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the article, or those chosen in the tree, under another source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the caret between two of its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the sources chosen in the tree into another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R, Python and other programs: every value as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read another article or version beside this one, or close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read articles found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the articles found, or those chosen, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the articles of the lines one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the whole library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read these articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject the line, go to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it to import the table without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>토요일</translation>
    </message>
    <message>
        <source>Save article as HTML…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save filter as smart folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it with a browser and import the part you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it with a browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save its text as a plain text file in UTF-8 and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save its text as a plain text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in which language the source chosen in the tree is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whose words the annotation, or those selected in the list, are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll both together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search titles and texts of the library as you type: words, phrases, OR, NEAR, fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See and change all there is of the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See every step, by whom and when; go to its place, or take an old one back alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See its versions in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the ids with “dateline list”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the texts received for this article and what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what a folder holds, then read it into the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what a project of REFI-QDA, QualCoder or Taguette holds, then bring it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what a table of annotations would change, then take it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what another library would add to this one, then bring it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what files hold, then read them into the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what was copied, then keep it as an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a paragraph back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a sentence back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a word back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select in tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select paragraph ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select paragraph back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select sentence ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select sentence back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the word, then the phrase, the sentence, the paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select to a paragraph’s end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select to a sentence’s end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select to a word’s end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select word ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select word back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words here with the mouse or the keys. A key from 1 to 9 tags them; {key} takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selections grow to whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9월</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9월</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set size, line height, measure and face of the text, and see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle when the article was published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several tags are called “{name}”: {paths}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;unchanged paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every article again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every tag of the codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the tree what pages listed and the library does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the article of the row in the library tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the outermost tags only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what pages listed and the library does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snap to words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may pose as the site; look at it in a browser before you trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort and group annotations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort codebook by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the tags of every group by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources, years, months, days, articles. {key} brings files in; you can also drop them on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it into its articles and import those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it into its articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the annotation at the caret, or round the words selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start: a character to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start: a character to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start: a word to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start: a word to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step} cannot be taken back: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripes in the margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>일요일</translation>
    </message>
    <message>
        <source>Tag accepted lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag keys · in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag of the codebook to take instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the selected words or the annotation with the tag used last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the whole article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag: {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags not in the codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of the file that the codebook lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of this article only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what was decided on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in tags from a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it from “{action}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it in by File › Import annotations… or “dateline import-annotations”; articles come from a table with one in each row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take that change back first, or leave this step as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell of the annotations and the date at the caret, as the pointer is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too long for a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too long for the name of a source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address holds a user name or a password and was not fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The annotations of the article, in the order of the text. {key} writes a memo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive may be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid, so nothing was read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codebook has no tag with the id {tag_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codebook has no tag with this id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codebook is empty, and a .qdc needs at least one tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codebook {name} that comes with Dateline cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colours of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column {columns} is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “{twice}” is given to two fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns are {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {name} is damaged, or not one that its program made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {name} is no project that Dateline knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date comes from the page&apos;s own data.</source>
        <translation>날짜를 페이지의 자체 데이터에서 가져왔습니다.</translation>
    </message>
    <message>
        <source>The date is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date stands in the address of the page.</source>
        <translation>날짜가 페이지 주소에 있습니다.</translation>
    </message>
    <message>
        <source>The date stands in the dateline.</source>
        <translation>날짜가 발신지·날짜줄에 있습니다.</translation>
    </message>
    <message>
        <source>The date stands on the page.</source>
        <translation>날짜가 페이지에 명시되어 있습니다.</translation>
    </message>
    <message>
        <source>The distance of two lines of an article, in sizes of its type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{field}” is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or was put together from two encodings; save it again in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is a database of another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is no SQLite database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is not a Dateline library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} was not made by Dateline alone: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} could not be made: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for backups {folder} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} is no project: it has no {data_file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index of words in {name} is damaged; the texts are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index of words is not whole yet, so the table would be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of the window, not of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has all of it already: there is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no annotation {annotation_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no annotation {annotation}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no annotation {min}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no article {article_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no import {batch}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no smart folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no source {source_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no source “{source}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no version {version} of article {article_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has {shown} in this language already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {name} can only be read: the file or its folder is write-protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {name} cannot be brought up to date: rows in it point to missing ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {name} is cut off: {size} bytes of {expected_size} are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {name} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {name} was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {name} was made by a newer version of Dateline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {path} cannot be reached any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {path} cannot be reached: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is longer than {name_max_cp} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page does not say its day; these words set the bounds.</source>
        <translation>페이지에 날짜가 없으며, 다음 표현이 범위를 정합니다.</translation>
    </message>
    <message>
        <source>The page is fetched when you press Fetch, once, and shown before it is imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern repeats something too often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern takes too long, so the search was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preferences could not be saved in {parent}: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of an article’s text; 100 is the usual one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the type in menus, lists and dialogs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smart folder has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span from {start} to {end} marks no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span {start}-{end} reaches beyond the text, which has {n} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has a header and no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag path “{text}” has an empty part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two annotations are by different coders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two annotations stand on different texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type in which articles are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type of menus, lists and dialogs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The uses cannot move to a tag that is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a smart folder “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a tag “{name}” in that place already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a tag “{name}” in the same place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “{plain}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {parent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no library at {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for a copy of the library in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room to write to {name}; the step was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no site {host}, or this computer is not online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text that could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to filter by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to find.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to import; if the page shows text in a browser, save it again from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to save: each step is kept at once. {key} shows help for whatever you are doing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one version only: nothing to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These tags are not in the codebook. What is chosen here counts for all selected rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be taken back: {thing} was changed since{by}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be written: it is no name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is Dateline {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder: give the file a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no web address. One looks like https://example.org/page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>목요일</translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>화요일</translation>
    </message>
    <message>
        <source>Two files of this export would both be {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name, such as Naenara.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what you want to do, or a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type words that articles must have; tree, counts, reading queue and exports follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undated articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underline the dates that stand in the text; the pointer tells the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo and history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it and import what it holds in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it with another program and look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it with its password and import it then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it with its password and pack it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a shorter name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one character: 1 to 9 or a to z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use smaller numbers in braces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used tags only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, folders and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment and try again, or close the other window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>수요일</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could not be carried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do? Words of it, initials, a tag, a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies in these folders and what arrives is imported while this library is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should be found has more than {length_max_cp} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the columns are, for programs (Frictionless)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the filter leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the project brings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was imported when; take an import back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When and how often the annotation’s tag was given, by month and source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When and how often the words of the search were used, in the library or within the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the selected words, those of the concordance, or words you type were used: first, last, how often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it comes to stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it would stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether anything glides or blinks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which column of the file gives what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole &amp;library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widen selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the search over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a memo on the annotation, in its card; Esc or Ctrl+Enter keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name without a slash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a tag under fewer others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it after the slash, as in threat/nuclear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like https://example.org/page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like title=headline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write names between slashes, as in threat/nuclear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the library, or what the filter leaves of it, as tables, pages, references or for other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the open article with what is marked on it as a page for browsers and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the tags as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “{unknown}” for a date that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You gave this date.</source>
        <translation>직접 입력한 날짜입니다.</translation>
    </message>
    <message>
        <source>You left it on this version. It is shown here and exported with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said that the date is not known.</source>
        <translation>날짜를 알 수 없다고 지정했습니다.</translation>
    </message>
    <message>
        <source>Your library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tags, each with its key and its uses. Drag them, rename them, describe them with {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between {first} and {last}</source>
        <translation>{first}~{last} 사이</translation>
    </message>
    <message>
        <source>capture day not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose an annotation first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>날짜 미상</translation>
    </message>
    <message>
        <source>find all places of some words first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given by {coder}</source>
        <translation>{coder} 님이 지정</translation>
    </message>
    <message>
        <source>go back first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the address</source>
        <translation>주소의</translation>
    </message>
    <message>
        <source>in the list of other articles</source>
        <translation>다른 기사 목록의</translation>
    </message>
    <message>
        <source>in the name of the file</source>
        <translation>파일 이름의</translation>
    </message>
    <message>
        <source>in the page&apos;s own data</source>
        <translation>페이지 자체 데이터의</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>본문의</translation>
    </message>
    <message>
        <source>it has its text only as a document of a word processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has to be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has to be a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has to be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has to be from {least} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has to be one line of at most {n} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has to be one of {choices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has to be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its text lies outside of the archive, at “{path}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its text “{path}” is not in the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no library is open that can be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not after: “{quote}” {where}</source>
        <translation>이 날짜 이전: {where} “{quote}”</translation>
    </message>
    <message>
        <source>not before: “{quote}” {where}</source>
        <translation>이 날짜 이후: {where} “{quote}”</translation>
    </message>
    <message>
        <source>not possible here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was read before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the page</source>
        <translation>페이지의</translation>
    </message>
    <message>
        <source>on: “{quote}” {where}</source>
        <translation>이 날짜: {where} “{quote}”</translation>
    </message>
    <message>
        <source>only texts can be taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open a concordance first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open a library first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open an article first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the split view first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or take a tag of the codebook: type part of its path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search for articles first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select words first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the library is open to be read only, nothing can be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} is larger than {megabytes} MB and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} leads from a protected page to {target}, which is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} leads into your own network, to {target}, and was not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date_to} lies before {date_from}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{day} or earlier</source>
        <translation>{day} 이전</translation>
    </message>
    <message>
        <source>{day} or later</source>
        <translation>{day} 이후</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{year}년 {month} {day}일</translation>
    </message>
    <message>
        <source>{day} {weekday}</source>
        <translation>{day}일 {weekday}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} 및 {last}</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} 또는 {last}</translation>
    </message>
    <message>
        <source>{host} accepts no connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} belongs to the system, to the menus or to moving the focus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} belongs to “{action}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} comes here from anywhere. Type any part of a tag; a name that is new makes the tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is a tag key: plain digits and letters belong to the codebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} leaves only some articles here, by words, tags, dates and more. Counts and exports follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} moves the caret or edits text in every field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} searches all titles and texts while you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year}년 {month}</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a library, not a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no project of QualCoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no project of Taguette.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is the library itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} accepted line</source>
        <translation>받아들인 줄 {n}개</translation>
    </message>
    <message>
        <source>{n} accepted lines</source>
        <translation>받아들인 줄 {n}개</translation>
    </message>
    <message>
        <source>{n} annotation</source>
        <translation>주석 {n}개</translation>
    </message>
    <message>
        <source>{n} annotations</source>
        <translation>주석 {n}개</translation>
    </message>
    <message>
        <source>{n} article</source>
        <translation>기사 {n}건</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>기사 {n}건</translation>
    </message>
    <message>
        <source>{n} chosen article</source>
        <translation>선택한 기사 {n}건</translation>
    </message>
    <message>
        <source>{n} chosen articles</source>
        <translation>선택한 기사 {n}건</translation>
    </message>
    <message>
        <source>{n} code</source>
        <translation>코드 {n}개</translation>
    </message>
    <message>
        <source>{n} coded place</source>
        <translation>코딩된 위치 {n}곳</translation>
    </message>
    <message>
        <source>{n} coded places</source>
        <translation>코딩된 위치 {n}곳</translation>
    </message>
    <message>
        <source>{n} coder</source>
        <translation>코더 {n}명</translation>
    </message>
    <message>
        <source>{n} coders</source>
        <translation>코더 {n}명</translation>
    </message>
    <message>
        <source>{n} codes</source>
        <translation>코드 {n}개</translation>
    </message>
    <message>
        <source>{n} conflict</source>
        <translation>충돌 {n}건</translation>
    </message>
    <message>
        <source>{n} conflicts</source>
        <translation>충돌 {n}건</translation>
    </message>
    <message>
        <source>{n} date</source>
        <translation>날짜 {n}개</translation>
    </message>
    <message>
        <source>{n} dates</source>
        <translation>날짜 {n}개</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n}일</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n}일</translation>
    </message>
    <message>
        <source>{n} fault</source>
        <translation>오류 {n}개</translation>
    </message>
    <message>
        <source>{n} faults</source>
        <translation>오류 {n}개</translation>
    </message>
    <message>
        <source>{n} file</source>
        <translation>파일 {n}개</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>파일 {n}개</translation>
    </message>
    <message>
        <source>{n} hit</source>
        <translation>찾은 곳 {n}곳</translation>
    </message>
    <message>
        <source>{n} hits</source>
        <translation>찾은 곳 {n}곳</translation>
    </message>
    <message>
        <source>{n} import</source>
        <translation>가져오기 {n}회</translation>
    </message>
    <message>
        <source>{n} imports</source>
        <translation>가져오기 {n}회</translation>
    </message>
    <message>
        <source>{n} item</source>
        <translation>항목 {n}개</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>항목 {n}개</translation>
    </message>
    <message>
        <source>{n} line</source>
        <translation>줄 {n}개</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>줄 {n}개</translation>
    </message>
    <message>
        <source>{n} more line</source>
        <translation>줄 {n}개 더</translation>
    </message>
    <message>
        <source>{n} more lines</source>
        <translation>줄 {n}개 더</translation>
    </message>
    <message>
        <source>{n} new annotation</source>
        <translation>새 주석 {n}개</translation>
    </message>
    <message>
        <source>{n} new annotations</source>
        <translation>새 주석 {n}개</translation>
    </message>
    <message>
        <source>{n} new article</source>
        <translation>새 기사 {n}건</translation>
    </message>
    <message>
        <source>{n} new articles</source>
        <translation>새 기사 {n}건</translation>
    </message>
    <message>
        <source>{n} new tag</source>
        <translation>새 태그 {n}개</translation>
    </message>
    <message>
        <source>{n} new tags</source>
        <translation>새 태그 {n}개</translation>
    </message>
    <message>
        <source>{n} new version</source>
        <translation>새 판 {n}개</translation>
    </message>
    <message>
        <source>{n} new versions</source>
        <translation>새 판 {n}개</translation>
    </message>
    <message>
        <source>{n} original</source>
        <translation>원본 {n}개</translation>
    </message>
    <message>
        <source>{n} originals</source>
        <translation>원본 {n}개</translation>
    </message>
    <message>
        <source>{n} other publication</source>
        <translation>다른 게재 {n}건</translation>
    </message>
    <message>
        <source>{n} other publications</source>
        <translation>다른 게재 {n}건</translation>
    </message>
    <message>
        <source>{n} page</source>
        <translation>페이지 {n}개</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>페이지 {n}개</translation>
    </message>
    <message>
        <source>{n} paragraph</source>
        <translation>문단 {n}개</translation>
    </message>
    <message>
        <source>{n} paragraphs</source>
        <translation>문단 {n}개</translation>
    </message>
    <message>
        <source>{n} place</source>
        <translation>위치 {n}곳</translation>
    </message>
    <message>
        <source>{n} places</source>
        <translation>위치 {n}곳</translation>
    </message>
    <message>
        <source>{n} quote</source>
        <translation>인용문 {n}개</translation>
    </message>
    <message>
        <source>{n} quotes</source>
        <translation>인용문 {n}개</translation>
    </message>
    <message>
        <source>{n} reference</source>
        <translation>참고문헌 {n}개</translation>
    </message>
    <message>
        <source>{n} references</source>
        <translation>참고문헌 {n}개</translation>
    </message>
    <message>
        <source>{n} repeat</source>
        <translation>중복 {n}개</translation>
    </message>
    <message>
        <source>{n} repeats</source>
        <translation>중복 {n}개</translation>
    </message>
    <message>
        <source>{n} row</source>
        <translation>{n}행</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n}행</translation>
    </message>
    <message>
        <source>{n} section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} source</source>
        <translation>출처 {n}개</translation>
    </message>
    <message>
        <source>{n} sources</source>
        <translation>출처 {n}개</translation>
    </message>
    <message>
        <source>{n} tag</source>
        <translation>태그 {n}개</translation>
    </message>
    <message>
        <source>{n} tags</source>
        <translation>태그 {n}개</translation>
    </message>
    <message>
        <source>{n} text</source>
        <translation>본문 {n}개</translation>
    </message>
    <message>
        <source>{n} texts</source>
        <translation>본문 {n}개</translation>
    </message>
    <message>
        <source>{n} undated article</source>
        <translation>날짜 미상 기사 {n}건</translation>
    </message>
    <message>
        <source>{n} undated articles</source>
        <translation>날짜 미상 기사 {n}건</translation>
    </message>
    <message>
        <source>{n} use</source>
        <translation>사용 {n}회</translation>
    </message>
    <message>
        <source>{n} uses</source>
        <translation>사용 {n}회</translation>
    </message>
    <message>
        <source>{n} version</source>
        <translation>판 {n}개</translation>
    </message>
    <message>
        <source>{n} versions</source>
        <translation>판 {n}개</translation>
    </message>
    <message>
        <source>{n} warning</source>
        <translation>경고 {n}개</translation>
    </message>
    <message>
        <source>{n} warnings</source>
        <translation>경고 {n}개</translation>
    </message>
    <message>
        <source>{n} whole article</source>
        <translation>기사 전체 {n}건</translation>
    </message>
    <message>
        <source>{n} whole articles</source>
        <translation>기사 전체 {n}건</translation>
    </message>
    <message>
        <source>{n} word</source>
        <translation>단어 {n}개</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>단어 {n}개</translation>
    </message>
    <message>
        <source>{shown} could not be read to its end: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} did not come within {timeout_s} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} gave no page: the server answered {status}{reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} is no web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} is not fetched: it is an address of {scheme}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} is packed in a way that was not asked for ({encoding}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} leads from page to page and to no end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} lies in your own network, and a page outside led there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} cannot be written: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} is not an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} is the library itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} is write-protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} would take the place of a library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday}, {day}</source>
        <translation>{day} {weekday}</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year}년</translation>
    </message>
    <message>
        <source>“{display_name}” is a library, not a file of articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” cannot be a tag key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{library}” is open in another Dateline window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{member_name}” in “{name}” is too large for an article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” begins as {encoding} but byte {byte} does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be read to its end: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be read: it is no sound XML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot go under itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” declares a document type or entities, which no project needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” declares entities, which no Word document does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” declares entities, which no feed needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no column that holds the text of articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no column that tells the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no column with tags, quotes or offsets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no column with the paths of tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no column “{missing}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no header row: its first row is data already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds far too much in one part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds more than {members_max} files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no file that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no page that can be read, in {passed} records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no page that can be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no text: its pages are pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no {root} of REFI-QDA but “{other}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds the tag it should go into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds too much text for one document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a PDF document, and the package that reads these is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a Word document, and the package that reads these is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a binary file, not plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a damaged PDF document: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a device or a pipe, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a feed that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a feed without entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a folder without files to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a message that holds no web page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a path, not a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a table of annotations that Dateline exported, not of articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a table without rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged or was cut off: its XML ends or breaks at line {getlinenumber}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged or was cut off: its directory cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged, and it tells which cells of the table got an apostrophe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no JSON Feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no Word document that can be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no codebook: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no complete JSON Feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no file of outlets: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no list in OPML that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no project exchange file: it holds no {project_member}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no project exchange file: it is no ZIP archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not JSON: line {lineno}: {msg}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not UTF-8: byte {byte} does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is too large for a web page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is too large: {megabytes} MB, and {most} MB is the most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is {kind}, not plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” lies in more than {depth_max} archives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” lists no addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” unpacks to far too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{piece}” is no FIELD=COLUMN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{ref}” is no article id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shorten}” is no regular expression: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shown}” and what follows was not read: that is too much in one archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shown}” cannot be unpacked: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shown}” does not stand in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shown}” has a name that leads out of its archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shown}” is damaged and cannot be unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shown}” is encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shown}” is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shown}” stands in the text {found} times, not {occurrence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shown}” unpacks to far more than it is packed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{unknown}” is no field of {thing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is no date: {conflict}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
