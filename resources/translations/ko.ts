<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source> and {value} more</source>
        <translation> 외 {value}개</translation>
    </message>
    <message>
        <source> by {who} on {day} at {time} UTC ({step})</source>
        <translation> ({who}, {day} {time} UTC, {step})</translation>
    </message>
    <message>
        <source> of all sources shown</source>
        <translation> (표시된 모든 출처 기준)</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between keys</comment>
        <translation> 또는 </translation>
    </message>
    <message>
        <source> that the filter leaves</source>
        <translation> (필터에 맞는 것)</translation>
    </message>
    <message>
        <source> with {codes}</source>
        <translation>, {codes} 포함</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>&amp;Accept as found</source>
        <translation>찾은 대로 확정(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>전체(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Annotation</source>
        <translation>주석(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Codebook</source>
        <translation>코드북(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>삭제(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>찾는 위치(&amp;L):</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>없음(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Read side by side</source>
        <translation>나란히 읽기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Unknown</source>
        <translation>알 수 없음(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>위로(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>**{label}.** {help}.</source>
        <translation>**{label}.** {help}.</translation>
    </message>
    <message>
        <source>, the last character included</source>
        <translation>, 마지막 글자 포함</translation>
    </message>
    <message>
        <source>, with the byte order mark</source>
        <translation>, 바이트 순서 표시 포함</translation>
    </message>
    <message>
        <source>, with {count}</source>
        <translation>, {count} 포함</translation>
    </message>
    <message>
        <source>, {count} tagged as a whole</source>
        <translation>, 기사 전체에 태그된 것 {count}</translation>
    </message>
    <message>
        <source>0 articles imported</source>
        <translation>기사 0건을 가져옴</translation>
    </message>
    <message>
        <source>2024, 2024-01 or 2024-01-05</source>
        <translation>2024, 2024-01 또는 2024-01-05</translation>
    </message>
    <message>
        <source>3 Sep 2015, 2015-09 or 2015-09..2016-01</source>
        <translation>2015-09-03, 2015-09 또는 2015-09..2016-01</translation>
    </message>
    <message>
        <source>; it has {names}{more}</source>
        <translation>; 있는 것: {names}{more}</translation>
    </message>
    <message>
        <source>; {count} without a known day may be earlier</source>
        <translation>; 날짜를 모르는 {count}이 더 이를 수 있음</translation>
    </message>
    <message>
        <source>; {count} without a known day may be later</source>
        <translation>; 날짜를 모르는 {count}이 더 늦을 수 있음</translation>
    </message>
    <message>
        <source>A backup may hold what is missing: merge it into the new library. Keep the damaged file until then.</source>
        <translation>백업에 빠진 것이 있을 수 있습니다. 백업을 새 라이브러리에 병합하고, 그때까지 손상된 파일을 보관하세요.</translation>
    </message>
    <message>
        <source>A backup needs {needed} MB in {folder}, and {free} MB are free there.</source>
        <translation>백업에는 {folder}에 {needed} MB가 필요하지만 {free} MB만 남아 있습니다.</translation>
    </message>
    <message>
        <source>A bar for each source, side by side</source>
        <translation>출처마다 막대를 나란히</translation>
    </message>
    <message>
        <source>A cell has {value} characters at most there; the file holds all.</source>
        <translation>그곳의 셀에는 최대 {value}자까지 들어갑니다. 파일에는 모두 들어 있습니다.</translation>
    </message>
    <message>
        <source>A cell has {value} characters at most; CSV and JSONL hold all.</source>
        <translation>셀에는 최대 {value}자까지 들어갑니다. CSV와 JSONL에는 모두 들어갑니다.</translation>
    </message>
    <message>
        <source>A code that only gathers others</source>
        <translation>다른 코드를 묶기만 하는 코드</translation>
    </message>
    <message>
        <source>A coding</source>
        <translation>코딩</translation>
    </message>
    <message>
        <source>A copy of {name} was made and proved not to be sound, so it was not kept.</source>
        <translation>{name}의 사본을 만들었으나 온전하지 않은 것으로 확인되어 보관하지 않았습니다.</translation>
    </message>
    <message>
        <source>A date typed here is set for all of them.</source>
        <translation>여기에 입력한 날짜가 모두에 지정됩니다.</translation>
    </message>
    <message>
        <source>A date, A to accept, U for unknown; Enter skips.</source>
        <translation>날짜, A(확정), U(알 수 없음). Enter로 건너뜁니다.</translation>
    </message>
    <message>
        <source>A desktop reader for news: mark, tag, export.</source>
        <translation>뉴스를 위한 데스크톱 리더: 표시하고, 태그를 달고, 내보냅니다.</translation>
    </message>
    <message>
        <source>A dialog is open.</source>
        <translation>대화 상자가 열려 있습니다.</translation>
    </message>
    <message>
        <source>A document that comes with Dateline cannot be read: {message}</source>
        <translation>Dateline에 들어 있는 문서를 읽을 수 없습니다: {message}</translation>
    </message>
    <message>
        <source>A dot marks keys that work only in their pane: in the text, the tree, the codebook, the annotations, the table of places or the articles found. Help › Keyboard shortcuts… changes keys.</source>
        <translation>점(·)은 본문, 트리, 코드북, 주석, 위치 표, 찾은 기사 등 해당 영역에서만 작동하는 키를 뜻합니다. 도움말 › 키보드 단축키…에서 키를 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>A group of {sources}</source>
        <translation>{sources}를 묶은 그룹</translation>
    </message>
    <message>
        <source>A later step stands in the way by {who}, {when}.</source>
        <translation>{who} 님의 이후 단계({when})가 있어 취소할 수 없습니다.</translation>
    </message>
    <message>
        <source>A later step stands in the way: “{step}” by {who}, {when}.</source>
        <translation>이후 단계가 있어 취소할 수 없습니다: {who} 님의 “{step}”({when}).</translation>
    </message>
    <message>
        <source>A line for each source</source>
        <translation>출처마다 선 하나</translation>
    </message>
    <message>
        <source>A memo or a tag’s details are not saved yet.</source>
        <translation>메모나 태그 세부 정보가 아직 저장되지 않았습니다.</translation>
    </message>
    <message>
        <source>A name is missing at the end of the tag path “{text}”.</source>
        <translation>태그 경로 “{text}” 끝에 이름이 없습니다.</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>노트</translation>
    </message>
    <message>
        <source>A note on the document</source>
        <translation>문서에 달린 노트</translation>
    </message>
    <message>
        <source>A parenthesis that was never opened was left out.</source>
        <translation>열리지 않은 괄호는 빼고 읽었습니다.</translation>
    </message>
    <message>
        <source>A part of the file cannot be read: its pages are damaged.</source>
        <translation>파일의 일부를 읽을 수 없습니다. 페이지가 손상되었습니다.</translation>
    </message>
    <message>
        <source>A part of the tag path is longer than {part_max_cp} characters.</source>
        <translation>태그 경로의 한 부분이 {part_max_cp}자보다 깁니다.</translation>
    </message>
    <message>
        <source>A phrase to follow over time</source>
        <translation>시기별로 살펴볼 구절</translation>
    </message>
    <message>
        <source>A preset needs a name and columns.</source>
        <translation>사전 설정에는 이름과 열이 필요합니다.</translation>
    </message>
    <message>
        <source>A project is an archive for other programs: there is nothing to show of it.</source>
        <translation>프로젝트는 다른 프로그램을 위한 보관 파일이라 미리 볼 것이 없습니다.</translation>
    </message>
    <message>
        <source>A reading list takes the first {taken} of {total} articles.</source>
        <translation>읽기 목록에는 기사 {total}건 중 처음 {taken}건만 담깁니다.</translation>
    </message>
    <message>
        <source>A regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>A regular expression, as in (self|mutual)-\w+</source>
        <translation>정규식, 예: (self|mutual)-\w+</translation>
    </message>
    <message>
        <source>A row for each month and source</source>
        <translation>월과 출처마다 한 행</translation>
    </message>
    <message>
        <source>A row for each year and source</source>
        <translation>연도와 출처마다 한 행</translation>
    </message>
    <message>
        <source>A sheet has {columns_max} columns at most, and the table “{name}” would have {n}.</source>
        <translation>시트에는 열이 최대 {columns_max}개인데 표 “{name}”에는 {n}개가 필요합니다.</translation>
    </message>
    <message>
        <source>A sheet has {rows_max} rows at most, with the header.</source>
        <translation>시트에는 머리글을 포함해 최대 {rows_max}행까지 들어갑니다.</translation>
    </message>
    <message>
        <source>A slash parts the names of tags.</source>
        <translation>빗금(/)은 태그 이름을 나누는 데 쓰입니다.</translation>
    </message>
    <message>
        <source>A source has one text, and nothing stands on others.</source>
        <translation>출처 하나에는 본문이 하나뿐이며, 다른 본문에는 아무것도 달려 있지 않습니다.</translation>
    </message>
    <message>
        <source>A span cannot start at {start}.</source>
        <translation>구간은 {start}에서 시작할 수 없습니다.</translation>
    </message>
    <message>
        <source>A span ends after its start.</source>
        <translation>구간의 끝은 시작보다 뒤여야 합니다.</translation>
    </message>
    <message>
        <source>A spreadsheet shows {value} of {rows} rows</source>
        <translation>스프레드시트는 {rows}행 중 {value}행만 보여 줍니다</translation>
    </message>
    <message>
        <source>A star counts at the end of a word: “{word}” was taken as “{taken}”.</source>
        <translation>별표(*)는 단어 끝에서만 쓰이므로 “{word}”을(를) “{taken}”(으)로 읽었습니다.</translation>
    </message>
    <message>
        <source>A star needs letters before it.</source>
        <translation>별표(*) 앞에는 글자가 있어야 합니다.</translation>
    </message>
    <message>
        <source>A star needs {n} letters before it: “{word}*”.</source>
        <translation>별표(*) 앞에는 글자가 {n}개 있어야 합니다: “{word}*”.</translation>
    </message>
    <message>
        <source>A tag needs a name: it keeps the one it has.</source>
        <translation>태그에는 이름이 있어야 하므로 원래 이름을 그대로 둡니다.</translation>
    </message>
    <message>
        <source>A tag of it is missing.</source>
        <translation>그 태그 중 하나가 없습니다.</translation>
    </message>
    <message>
        <source>A tag on the whole</source>
        <translation>전체에 달린 태그</translation>
    </message>
    <message>
        <source>A tag path has {n} parts, more than {parts_max}.</source>
        <translation>태그 경로가 {n}단계로, {parts_max}단계를 넘습니다.</translation>
    </message>
    <message>
        <source>A text</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>A&amp;rticle</source>
        <translation>기사(&amp;R)</translation>
    </message>
    <message>
        <source>About Dateline</source>
        <translation>Dateline 정보</translation>
    </message>
    <message>
        <source>About the file</source>
        <translation>파일 정보</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>받아들이기</translation>
    </message>
    <message>
        <source>Accept all undecided lines that were shown on the screen</source>
        <translation>화면에 표시되었던 미정 줄을 모두 받아들입니다</translation>
    </message>
    <message>
        <source>Accept as found: {found}</source>
        <translation>찾은 대로 확정: {found}</translation>
    </message>
    <message>
        <source>Accept line</source>
        <translation>줄 받아들이기</translation>
    </message>
    <message>
        <source>Accept lines first: A accepts the current one.</source>
        <translation>먼저 줄을 받아들이세요. A로 현재 줄을 받아들입니다.</translation>
    </message>
    <message>
        <source>Accept the line, go to the next</source>
        <translation>줄을 받아들이고 다음 줄로 갑니다</translation>
    </message>
    <message>
        <source>Accept the lines seen</source>
        <translation>본 줄 모두 받아들이기</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>동작과 단축키</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>키 추가</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>태그 추가</translation>
    </message>
    <message>
        <source>Add a tag to the codebook by its path</source>
        <translation>경로를 입력해 코드북에 태그를 추가합니다</translation>
    </message>
    <message>
        <source>Add a tag to {n} annotations</source>
        <translation>주석 {n}개에 태그 추가</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>필터 추가</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>폴더 추가…</translation>
    </message>
    <message>
        <source>Add tag…</source>
        <translation>태그 추가…</translation>
    </message>
    <message>
        <source>Add to the memos of {n} annotations…</source>
        <translation>주석 {n}개의 메모에 추가…</translation>
    </message>
    <message>
        <source>Add to {n} memos</source>
        <translation>메모 {n}개에 추가</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Address of a page or feed</source>
        <translation>페이지나 피드의 주소</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>통신사</translation>
    </message>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>All  {n}</source>
        <translation>전체  {n}</translation>
    </message>
    <message>
        <source>All annotations</source>
        <translation>모든 주석</translation>
    </message>
    <message>
        <source>All annotations stand on the current text.</source>
        <translation>모든 주석이 현재 본문에 있습니다.</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>모든 기사</translation>
    </message>
    <message>
        <source>All articles of the row, those without it included</source>
        <translation>해당하지 않는 기사까지 포함한 이 행의 모든 기사</translation>
    </message>
    <message>
        <source>All articles that meet the filter of the tree</source>
        <translation>트리의 필터에 맞는 모든 기사</translation>
    </message>
    <message>
        <source>All articles were saved; something else was lost or is not proven.</source>
        <translation>기사는 모두 저장했지만, 다른 것이 없어졌거나 검증되지 않았습니다.</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>모든 변경 저장됨</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>모든 열</translation>
    </message>
    <message>
        <source>All files ({pattern})</source>
        <translation>모든 파일 ({pattern})</translation>
    </message>
    <message>
        <source>All is as before.</source>
        <translation>모두 이전과 같습니다.</translation>
    </message>
    <message>
        <source>All is saved</source>
        <translation>모두 저장됨</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>모든 단축키</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>모든 종류</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>모든 출처</translation>
    </message>
    <message>
        <source>All sources together</source>
        <translation>모든 출처 합계</translation>
    </message>
    <message>
        <source>All that the report holds: no texts, titles, tags or names of yours. Nothing is sent.</source>
        <translation>보고서의 전체 내용입니다. 본문, 제목, 태그, 이름은 들어 있지 않으며 아무것도 전송하지 않습니다.</translation>
    </message>
    <message>
        <source>All three tried. Help › Welcome has more.</source>
        <translation>세 가지를 모두 해 봤습니다. 도움말 › 시작 안내에 더 있습니다.</translation>
    </message>
    <message>
        <source>Allow writing in its folder.</source>
        <translation>그 폴더에 쓰기를 허용하세요.</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>이미 있음</translation>
    </message>
    <message>
        <source>Also delete {n} left without a tag</source>
        <translation>태그가 없어지는 {n}개도 삭제</translation>
    </message>
    <message>
        <source>Also printed by {publication}</source>
        <translation>다른 게재: {publication}</translation>
    </message>
    <message>
        <source>Also undo, redo and the program’s own</source>
        <translation>실행 취소·다시 실행과 프로그램의 단계도 포함</translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation>항상 어둡게</translation>
    </message>
    <message>
        <source>Always light</source>
        <translation>항상 밝게</translation>
    </message>
    <message>
        <source>An action has {n} keys at most. Take one of these away first.</source>
        <translation>한 동작에는 키를 {n}개까지 지정할 수 있습니다. 먼저 하나를 제거하세요.</translation>
    </message>
    <message>
        <source>An annotation</source>
        <translation>주석</translation>
    </message>
    <message>
        <source>An annotation cannot be joined with itself.</source>
        <translation>주석을 자기 자신과 합칠 수 없습니다.</translation>
    </message>
    <message>
        <source>An article a row, a tag a column, with counts</source>
        <translation>기사는 행, 태그는 열로 한 개수 표</translation>
    </message>
    <message>
        <source>An article whose date is only known to lie within one month counts to that month.</source>
        <translation>날짜가 한 달 안이라는 것만 알려진 기사는 그 달에 넣어 셉니다.</translation>
    </message>
    <message>
        <source>An empty quote marks no text.</source>
        <translation>빈 인용문은 아무 글도 표시하지 않습니다.</translation>
    </message>
    <message>
        <source>An object a line for each annotation, with the list of its tags.</source>
        <translation>주석마다 태그 목록을 담은 객체를 한 줄씩 씁니다.</translation>
    </message>
    <message>
        <source>An older version cannot be tagged</source>
        <translation>이전 판에는 태그를 달 수 없습니다</translation>
    </message>
    <message>
        <source>Annotate without tag</source>
        <translation>태그 없이 주석 달기</translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation>주석 있음</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>주석</translation>
    </message>
    <message>
        <source>Annotation as BibTeX</source>
        <translation>주석을 BibTeX로</translation>
    </message>
    <message>
        <source>Annotation as RIS</source>
        <translation>주석을 RIS로</translation>
    </message>
    <message>
        <source>Annotation id</source>
        <translation>주석 ID</translation>
    </message>
    <message>
        <source>Annotation placed on the words you selected.</source>
        <translation>선택한 텍스트에 주석을 놓았습니다.</translation>
    </message>
    <message>
        <source>Annotation {id} in article {article_id} does not stand on its words “{quote}”.</source>
        <translation>기사 {article_id}의 주석 {id}이(가) 해당 글 “{quote}” 위에 있지 않습니다.</translation>
    </message>
    <message>
        <source>Annotation {id} stands on a text that is missing.</source>
        <translation>주석 {id}이(가) 달린 본문이 없습니다.</translation>
    </message>
    <message>
        <source>Annotation {n} of {count}</source>
        <translation>주석 {count}개 중 {n}번째</translation>
    </message>
    <message>
        <source>Annotation “{quote}”</source>
        <translation>주석 “{quote}”</translation>
    </message>
    <message>
        <source>Annotation “{quote}” with the memo “{memo}”</source>
        <translation>주석 “{quote}”, 메모 “{memo}”</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>주석</translation>
    </message>
    <message>
        <source>Annotations and tags</source>
        <translation>주석과 태그</translation>
    </message>
    <message>
        <source>Annotations in this article</source>
        <translation>이 기사의 주석</translation>
    </message>
    <message>
        <source>Annotations left as they are</source>
        <translation>그대로 둔 주석</translation>
    </message>
    <message>
        <source>Annotations that moved to changed words: {shown}.</source>
        <translation>바뀐 단어로 옮겨 간 주석: {shown}.</translation>
    </message>
    <message>
        <source>Annotations that moved to changed words: {shown}; and {n} more.</source>
        <translation>바뀐 단어로 옮겨 간 주석: {shown} 외 {n}개.</translation>
    </message>
    <message>
        <source>Annotations to place</source>
        <translation>위치를 정할 주석</translation>
    </message>
    <message>
        <source>Annotations to place…</source>
        <translation>위치를 정할 주석…</translation>
    </message>
    <message>
        <source>Annotations without a sure place in it: {n}.</source>
        <translation>새 본문에서 위치가 확실하지 않은 주석: {n}개.</translation>
    </message>
    <message>
        <source>Another disk keeps them safe when this one fails</source>
        <translation>이 디스크가 고장 나도 다른 디스크에 있으면 안전합니다</translation>
    </message>
    <message>
        <source>Another has it too; this one got a new guid.</source>
        <translation>다른 항목도 같은 것을 쓰고 있어 이 항목에 새 guid를 주었습니다.</translation>
    </message>
    <message>
        <source>Another long job is still under way.</source>
        <translation>다른 긴 작업이 아직 진행 중입니다.</translation>
    </message>
    <message>
        <source>Another name for the group “{group}”</source>
        <translation>“{group}” 그룹의 다른 이름</translation>
    </message>
    <message>
        <source>Another program or window is writing to {name}.</source>
        <translation>다른 프로그램이나 창이 {name}에 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>Another text</source>
        <translation>다른 본문</translation>
    </message>
    <message>
        <source>Another version of article {article}: {why} ({share} alike).</source>
        <translation>기사 {article}의 다른 판: {why} ({share} 일치).</translation>
    </message>
    <message>
        <source>Another window or program has {name} open.</source>
        <translation>다른 창이나 프로그램이 {name}을(를) 열고 있습니다.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>Any part of a tag’s path; several words in any order</source>
        <translation>태그 경로의 일부. 여러 단어는 순서에 상관없음</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
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
        <source>Arabic</source>
        <translation>아랍어</translation>
    </message>
    <message>
        <source>Arrow keys move it, Enter gives the usual sizes, Esc lets go</source>
        <translation>화살표 키로 옮기고, Enter로 기본 크기로 되돌리고, Esc로 놓습니다</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>Article as BibTeX</source>
        <translation>기사를 BibTeX로</translation>
    </message>
    <message>
        <source>Article as RIS</source>
        <translation>기사를 RIS로</translation>
    </message>
    <message>
        <source>Article beside</source>
        <translation>나란히 놓인 기사</translation>
    </message>
    <message>
        <source>Article id</source>
        <translation>기사 ID</translation>
    </message>
    <message>
        <source>Article tag</source>
        <translation>기사 태그</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>기사 본문</translation>
    </message>
    <message>
        <source>Article text: {title}</source>
        <translation>기사 본문: {title}</translation>
    </message>
    <message>
        <source>Article {article_id} has no text of its current version.</source>
        <translation>기사 {article_id}에 현재 판의 본문이 없습니다.</translation>
    </message>
    <message>
        <source>Article, with {n} annotations</source>
        <translation>기사, 주석 {n}개 포함</translation>
    </message>
    <message>
        <source>Article: {title}</source>
        <translation>기사: {title}</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>Articles found</source>
        <translation>찾은 기사</translation>
    </message>
    <message>
        <source>Articles in which it occurs</source>
        <translation>나타나는 기사 수</translation>
    </message>
    <message>
        <source>Articles of both</source>
        <translation>양쪽의 기사</translation>
    </message>
    <message>
        <source>Articles stand under the day they were captured. Click for the day they were published.</source>
        <translation>기사가 수집일 아래에 놓여 있습니다. 클릭하면 게재일로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Articles stand under the day they were captured; back to their own day</source>
        <translation>기사가 수집일 아래에 놓여 있습니다. 게재일로 돌아가기</translation>
    </message>
    <message>
        <source>Articles that have the tag on the whole; they are no part of the rate</source>
        <translation>기사 전체에 태그가 달린 기사. 비율에는 포함되지 않습니다</translation>
    </message>
    <message>
        <source>Articles to begin with, things to try, ways to own texts</source>
        <translation>처음 읽을 기사, 해 볼 것, 내 글을 가져오는 방법</translation>
    </message>
    <message>
        <source>Articles whose day of capture is not known. Each shows its own date.</source>
        <translation>수집일을 알 수 없는 기사입니다. 각 기사의 날짜가 표시됩니다.</translation>
    </message>
    <message>
        <source>Articles whose year is not known. Each shows the bounds of its date.</source>
        <translation>연도를 알 수 없는 기사입니다. 각 기사의 날짜 범위가 표시됩니다.</translation>
    </message>
    <message>
        <source>Articles with it</source>
        <translation>해당 기사</translation>
    </message>
    <message>
        <source>Articles with what is marked on them, for browsers and print; one file, nothing else is needed.</source>
        <translation>주석이 표시된 기사입니다. 브라우저와 인쇄용이며 파일 하나면 됩니다.</translation>
    </message>
    <message>
        <source>Articles {name}</source>
        <translation>기사 {name}</translation>
    </message>
    <message>
        <source>Articles × tags</source>
        <translation>기사 × 태그</translation>
    </message>
    <message>
        <source>Articles, codebook and annotations for NVivo, ATLAS.ti, MAXQDA, QualCoder and others.</source>
        <translation>NVivo, ATLAS.ti, MAXQDA, QualCoder 등에서 쓰는 기사·코드북·주석입니다.</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>찾은 순서</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정 따름</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>기본값으로</translation>
    </message>
    <message>
        <source>Ask whoever gave it to you for an unchanged library.</source>
        <translation>라이브러리를 준 사람에게 바뀌지 않은 원래 파일을 요청하세요.</translation>
    </message>
    <message>
        <source>Attributes of files and cases</source>
        <translation>파일과 사례(case)의 속성</translation>
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
        <translation>(a+)+처럼 반복 안의 반복과 연속된 “.*”는 피하세요.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>기사로 돌아가기</translation>
    </message>
    <message>
        <source>Back to the article (Esc)</source>
        <translation>기사로 돌아가기 (Esc)</translation>
    </message>
    <message>
        <source>Back to the codebook and the annotations (Esc)</source>
        <translation>코드북과 주석으로 돌아가기 (Esc)</translation>
    </message>
    <message>
        <source>Back to what was selected before it was widened</source>
        <translation>넓히기 전의 선택으로 돌아갑니다</translation>
    </message>
    <message>
        <source>Back up by itself</source>
        <translation>자동 백업</translation>
    </message>
    <message>
        <source>Back up every</source>
        <translation>백업 간격</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>지금 백업</translation>
    </message>
    <message>
        <source>Backed up: {n} MB, proven</source>
        <translation>백업함: {n} MB, 검증됨</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Backups are switched off in the preferences; those you make by hand stay.</source>
        <translation>환경설정에서 백업이 꺼져 있습니다. 직접 만든 백업은 남습니다.</translation>
    </message>
    <message>
        <source>Backups of the library</source>
        <translation>라이브러리 백업</translation>
    </message>
    <message>
        <source>Backups of which library?</source>
        <translation>어느 라이브러리의 백업인가요?</translation>
    </message>
    <message>
        <source>Bad address</source>
        <translation>잘못된 주소</translation>
    </message>
    <message>
        <source>Bad file descriptor</source>
        <translation>잘못된 파일 기술자</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>벵골어</translation>
    </message>
    <message>
        <source>Bars apart</source>
        <translation>나란한 막대</translation>
    </message>
    <message>
        <source>Bars stacked</source>
        <translation>누적 막대</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>처리 결과</translation>
    </message>
    <message>
        <source>Before the tag above it</source>
        <translation>위 태그 앞으로 옮깁니다</translation>
    </message>
    <message>
        <source>Begin with an article</source>
        <translation>기사로 시작하기</translation>
    </message>
    <message>
        <source>Behind the tag below it</source>
        <translation>아래 태그 뒤로 옮깁니다</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>읽는 중</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>관련도순</translation>
    </message>
    <message>
        <source>BibTeX of the annotation copied.</source>
        <translation>주석의 BibTeX을 복사했습니다.</translation>
    </message>
    <message>
        <source>BibTeX of the article copied.</source>
        <translation>기사의 BibTeX을 복사했습니다.</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <source>Both differ in {said}; what is here stays.</source>
        <translation>양쪽의 {said}이(가) 다릅니다. 여기 있는 것을 유지합니다.</translation>
    </message>
    <message>
        <source>Both edges a word to the left</source>
        <translation>양 끝을 한 단어 왼쪽으로</translation>
    </message>
    <message>
        <source>Both edges a word to the right</source>
        <translation>양 끝을 한 단어 오른쪽으로</translation>
    </message>
    <message>
        <source>Both ends are open.</source>
        <translation>양 끝이 모두 열려 있습니다.</translation>
    </message>
    <message>
        <source>Both say something else: what is here stays</source>
        <translation>양쪽 내용이 다릅니다. 이 라이브러리의 내용이 유지됩니다</translation>
    </message>
    <message>
        <source>Bring in articles that are not here</source>
        <translation>여기에 없는 기사 가져오기</translation>
    </message>
    <message>
        <source>Bring it again</source>
        <translation>되돌린 단계를 다시 실행합니다</translation>
    </message>
    <message>
        <source>Bring it in by itself, by File › Import project… or Merge library….</source>
        <translation>파일 › 프로젝트 가져오기… 또는 라이브러리 병합…으로 따로 가져오세요.</translation>
    </message>
    <message>
        <source>Bringing in</source>
        <translation>가져오는 중</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>연결이 끊어짐</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>갈색</translation>
    </message>
    <message>
        <source>But not: {example}</source>
        <translation>아닌 예: {example}</translation>
    </message>
    <message>
        <source>By</source>
        <translation>가져온 사람</translation>
    </message>
    <message>
        <source>By capture day</source>
        <translation>수집일순</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>날짜순</translation>
    </message>
    <message>
        <source>By day of capture</source>
        <translation>수집일 기준</translation>
    </message>
    <message>
        <source>By how much the words weigh in an article, where not too many have them</source>
        <translation>기사에서 그 단어들이 차지하는 비중순(해당 기사가 너무 많지 않을 때)</translation>
    </message>
    <message>
        <source>By left words</source>
        <translation>왼쪽 단어순</translation>
    </message>
    <message>
        <source>By match</source>
        <translation>일치 부분순</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>월별</translation>
    </message>
    <message>
        <source>By right words</source>
        <translation>오른쪽 단어순</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>출처순</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>태그순</translation>
    </message>
    <message>
        <source>By the last word before the match, then the one before it</source>
        <translation>일치 부분 바로 앞 단어, 그다음 그 앞 단어 순</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>연도별</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>기자명</translation>
    </message>
    <message>
        <source>CODEBOOK</source>
        <translation>코드북</translation>
    </message>
    <message>
        <source>Call one of its columns tag_path; write paths as in theme/energy.</source>
        <translation>열 하나의 이름을 tag_path로 하고, 경로는 theme/energy처럼 쓰세요.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancelled; the files were imported, what was pasted or fetched was not.</source>
        <translation>취소했습니다. 파일은 가져왔고, 붙여넣거나 받은 것은 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>취소하는 중</translation>
    </message>
    <message>
        <source>Cannot read an empty file</source>
        <translation>빈 파일은 읽을 수 없음</translation>
    </message>
    <message>
        <source>Capture day unknown</source>
        <translation>수집일 미상</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>수집일</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>관리</translation>
    </message>
    <message>
        <source>Care of the library</source>
        <translation>라이브러리 관리</translation>
    </message>
    <message>
        <source>Caret</source>
        <translation>캐럿</translation>
    </message>
    <message>
        <source>Caret a paragraph back</source>
        <translation>캐럿을 한 문단 앞으로 옮깁니다</translation>
    </message>
    <message>
        <source>Caret a sentence back</source>
        <translation>캐럿을 한 문장 앞으로 옮깁니다</translation>
    </message>
    <message>
        <source>Caret a word back</source>
        <translation>캐럿을 한 단어 앞으로 옮깁니다</translation>
    </message>
    <message>
        <source>Caret in the text</source>
        <translation>본문 캐럿</translation>
    </message>
    <message>
        <source>Caret to the next paragraph</source>
        <translation>캐럿을 다음 문단으로 옮깁니다</translation>
    </message>
    <message>
        <source>Caret to the next sentence</source>
        <translation>캐럿을 다음 문장으로 옮깁니다</translation>
    </message>
    <message>
        <source>Caret to the next word</source>
        <translation>캐럿을 다음 단어로 옮깁니다</translation>
    </message>
    <message>
        <source>Caret, selection and edges</source>
        <translation>캐럿, 선택, 경계</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>사례(case)</translation>
    </message>
    <message>
        <source>Change span to selection</source>
        <translation>구간을 선택 영역으로 변경</translation>
    </message>
    <message>
        <source>Change the name in place</source>
        <translation>그 자리에서 이름을 바꿉니다</translation>
    </message>
    <message>
        <source>Change the name in the tree</source>
        <translation>트리에서 이름을 바꿉니다</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>변경됨</translation>
    </message>
    <message>
        <source>Changed only here: {say}.</source>
        <translation>여기서만 바뀜: {say}.</translation>
    </message>
    <message>
        <source>Characters a line</source>
        <translation>한 줄의 글자 수</translation>
    </message>
    <message>
        <source>Characters of the text</source>
        <translation>본문의 글자</translation>
    </message>
    <message>
        <source>Characters that could not be read: {n}. They are shown as {sign}; the original is unchanged.</source>
        <translation>읽을 수 없는 글자 {n}개를 {sign}(으)로 표시합니다. 원본은 그대로입니다.</translation>
    </message>
    <message>
        <source>Chart as PNG…</source>
        <translation>차트를 PNG로…</translation>
    </message>
    <message>
        <source>Chart as SVG…</source>
        <translation>차트를 SVG로…</translation>
    </message>
    <message>
        <source>Chart over time</source>
        <translation>시기별 차트</translation>
    </message>
    <message>
        <source>Charts need the package matplotlib, which is not installed.</source>
        <translation>차트에는 matplotlib 패키지가 필요한데 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <translation>이름과 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>이름을 확인하세요.</translation>
    </message>
    <message>
        <source>Check library</source>
        <translation>라이브러리 검사</translation>
    </message>
    <message>
        <source>Check none</source>
        <translation>모두 해제</translation>
    </message>
    <message>
        <source>Check spelling, spaces and quotation marks.</source>
        <translation>맞춤법, 띄어쓰기, 따옴표를 확인하세요.</translation>
    </message>
    <message>
        <source>Check that its disk is connected and that you may read and write the folder.</source>
        <translation>디스크가 연결되어 있는지, 폴더를 읽고 쓸 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Check the address and the connection.</source>
        <translation>주소와 연결을 확인하세요.</translation>
    </message>
    <message>
        <source>Check the address, or try again later.</source>
        <translation>주소를 확인하거나 나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Check the device or archive it is in.</source>
        <translation>파일이 있는 장치나 압축 파일을 확인하세요.</translation>
    </message>
    <message>
        <source>Check the folder and your permission for it.</source>
        <translation>폴더와 그 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>Check the library; older backups are all there.</source>
        <translation>라이브러리를 검사하세요. 이전 백업은 모두 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>이름과 폴더를 확인하세요.</translation>
    </message>
    <message>
        <source>Check the name, or make a new library there.</source>
        <translation>이름을 확인하거나 그곳에 새 라이브러리를 만드세요.</translation>
    </message>
    <message>
        <source>Check the path and the device it is on.</source>
        <translation>경로와 장치를 확인하세요.</translation>
    </message>
    <message>
        <source>Check the tags whose annotations are painted</source>
        <translation>주석을 칠할 태그를 고릅니다</translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation>라이브러리 검사 중</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>중국어</translation>
    </message>
    <message>
        <source>Choose a file that Dateline has exported.</source>
        <translation>Dateline에서 내보낸 파일을 고르세요.</translation>
    </message>
    <message>
        <source>Choose a library file in it.</source>
        <translation>그 안에 있는 라이브러리 파일을 고르세요.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>더 짧은 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>Choose a source in the tree first.</source>
        <translation>먼저 트리에서 출처를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose a tag</source>
        <translation>태그 고르기</translation>
    </message>
    <message>
        <source>Choose a tag in the codebook first.</source>
        <translation>먼저 코드북에서 태그를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose a tag that is not below it.</source>
        <translation>그 아래에 있지 않은 태그를 고르세요.</translation>
    </message>
    <message>
        <source>Choose a tag that stays.</source>
        <translation>남아 있을 태그를 고르세요.</translation>
    </message>
    <message>
        <source>Choose an annotation first.</source>
        <translation>먼저 주석을 선택하세요.</translation>
    </message>
    <message>
        <source>Choose an annotation to join it with the next.</source>
        <translation>다음 것과 합칠 주석을 선택하세요.</translation>
    </message>
    <message>
        <source>Choose an article in the tree, or import files (Ctrl+I).</source>
        <translation>트리에서 기사를 고르거나 파일을 가져오세요(Ctrl+I).</translation>
    </message>
    <message>
        <source>Choose an article on the left to read and tag it.</source>
        <translation>읽고 태그를 달 기사를 왼쪽에서 선택하세요.</translation>
    </message>
    <message>
        <source>Choose another disk.</source>
        <translation>다른 디스크를 고르세요.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>Choose another folder; a program that has the file open must close it.</source>
        <translation>다른 폴더를 고르세요. 파일을 열어 둔 프로그램이 있으면 닫아야 합니다.</translation>
    </message>
    <message>
        <source>Choose another name, or lift the protection.</source>
        <translation>다른 이름을 쓰거나 보호를 해제하세요.</translation>
    </message>
    <message>
        <source>Choose another name, or merge the two.</source>
        <translation>다른 이름을 쓰거나 둘을 병합하세요.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>다른 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>Choose another one after it.</source>
        <translation>그 뒤의 다른 것을 고르세요.</translation>
    </message>
    <message>
        <source>Choose another one to merge into it.</source>
        <translation>병합할 다른 것을 고르세요.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>다른 위치를 고르세요.</translation>
    </message>
    <message>
        <source>Choose articles in the tree first.</source>
        <translation>먼저 트리에서 기사를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>열 선택</translation>
    </message>
    <message>
        <source>Choose library…</source>
        <translation>라이브러리 선택…</translation>
    </message>
    <message>
        <source>Choose the column and the direction that the table is sorted by</source>
        <translation>표를 정렬할 열과 방향을 고릅니다</translation>
    </message>
    <message>
        <source>Choose the file of a project.</source>
        <translation>프로젝트 파일을 고르세요.</translation>
    </message>
    <message>
        <source>Choose the file to write</source>
        <translation>쓸 파일 선택</translation>
    </message>
    <message>
        <source>Choose the folder that it made.</source>
        <translation>그 프로그램이 만든 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>Choose the order of the list and its groups</source>
        <translation>목록의 순서와 그룹을 고릅니다</translation>
    </message>
    <message>
        <source>Choose the tag first.</source>
        <translation>먼저 태그를 고르세요.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Chosen tags…</source>
        <translation>선택한 태그…</translation>
    </message>
    <message>
        <source>Chosen: {tag}</source>
        <translation>선택됨: {tag}</translation>
    </message>
    <message>
        <source>Citation of the annotation</source>
        <translation>주석 출처 표기</translation>
    </message>
    <message>
        <source>Citation of the annotation copied.</source>
        <translation>주석의 출처 표기를 복사했습니다.</translation>
    </message>
    <message>
        <source>Citation of the article</source>
        <translation>기사 출처 표기</translation>
    </message>
    <message>
        <source>Citation of the article copied.</source>
        <translation>기사의 출처 표기를 복사했습니다.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>목록 지우기</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Clear the words</source>
        <translation>단어 지우기</translation>
    </message>
    <message>
        <source>Click to hide it.</source>
        <translation>클릭하면 숨깁니다.</translation>
    </message>
    <message>
        <source>Click to set the date.</source>
        <translation>클릭하면 날짜를 지정합니다.</translation>
    </message>
    <message>
        <source>Click × to remove {tag}</source>
        <translation>×를 클릭하면 {tag} 제거</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
    <message>
        <source>Close all groups</source>
        <translation>모든 그룹 접기</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>그래도 닫기</translation>
    </message>
    <message>
        <source>Close and select the place found (Esc)</source>
        <translation>닫고 찾은 위치 선택 (Esc)</translation>
    </message>
    <message>
        <source>Close it there and try again; until then it can be read. If that computer is gone, delete {file}.</source>
        <translation>그 컴퓨터에서 닫고 다시 시도하세요. 그때까지 읽을 수는 있습니다. 그 컴퓨터를 더 이상 쓰지 않으면 {file} 파일을 삭제하세요.</translation>
    </message>
    <message>
        <source>Close it there, and try again.</source>
        <translation>그곳에서 닫고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Close it, then give the files again.</source>
        <translation>닫은 다음 파일을 다시 여세요.</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>메시지 닫기</translation>
    </message>
    <message>
        <source>Close the concordance</source>
        <translation>용례 닫기</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>기록 닫기</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>검색 닫기</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>검색 닫기 (Esc)</translation>
    </message>
    <message>
        <source>Close the split view</source>
        <translation>나란히 보기 닫기</translation>
    </message>
    <message>
        <source>Close the welcome</source>
        <translation>시작 안내 닫기</translation>
    </message>
    <message>
        <source>Close the window; everything is saved already</source>
        <translation>창을 닫습니다. 모두 이미 저장되어 있습니다</translation>
    </message>
    <message>
        <source>Close this bar</source>
        <translation>이 막대 닫기</translation>
    </message>
    <message>
        <source>Close {title}</source>
        <translation>{title} 닫기</translation>
    </message>
    <message>
        <source>Close; Help › Welcome brings it back</source>
        <translation>닫기. 도움말 › 시작 안내에서 다시 볼 수 있습니다</translation>
    </message>
    <message>
        <source>Close; Help › Welcome brings it back (Esc)</source>
        <translation>닫기. 도움말 › 시작 안내에서 다시 볼 수 있습니다 (Esc)</translation>
    </message>
    <message>
        <source>Code such as en, ko or ru; empty for unknown</source>
        <translation>en, ko, ru 같은 코드(비우면 알 수 없음)</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>코드북</translation>
    </message>
    <message>
        <source>Codebook of {n} tag</source>
        <translation>태그 {n}개의 코드북</translation>
    </message>
    <message>
        <source>Codebook of {n} tags</source>
        <translation>태그 {n}개의 코드북</translation>
    </message>
    <message>
        <source>Codebooks ({pattern})</source>
        <translation>코드북 ({pattern})</translation>
    </message>
    <message>
        <source>Codebooks to start from</source>
        <translation>시작용 코드북</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>코더</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>코더</translation>
    </message>
    <message>
        <source>Coding of “{words}” at {place}</source>
        <translation>{place} 위치 “{words}”의 코딩</translation>
    </message>
    <message>
        <source>Codings of images</source>
        <translation>이미지 코딩</translation>
    </message>
    <message>
        <source>Codings of sound and film</source>
        <translation>소리와 영상 코딩</translation>
    </message>
    <message>
        <source>Codings: {value}</source>
        <translation>코딩: {value}</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Column of the field {field}</source>
        <translation>{field} 필드의 열</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Columns as chosen</source>
        <translation>선택한 열</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>표의 열</translation>
    </message>
    <message>
        <source>Columns, in the order in which they are written</source>
        <translation>쓰이는 순서대로 나열한 열</translation>
    </message>
    <message>
        <source>Columns; a click sorts</source>
        <translation>열. 클릭하면 정렬</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>명령 팔레트…</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>촘촘하게</translation>
    </message>
    <message>
        <source>Compare side by side</source>
        <translation>나란히 비교</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>용례</translation>
    </message>
    <message>
        <source>Concordance of tag</source>
        <translation>태그 용례</translation>
    </message>
    <message>
        <source>Concordance of which tag</source>
        <translation>어느 태그의 용례</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>충돌</translation>
    </message>
    <message>
        <source>Connect its disk, or choose another folder in the preferences.</source>
        <translation>디스크를 연결하거나 환경설정에서 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>연결이 거부됨</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>상대가 연결을 끊음</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>연결 시간 초과</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>차례</translation>
    </message>
    <message>
        <source>Control characters</source>
        <translation>제어 문자</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사함</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>주소 복사</translation>
    </message>
    <message>
        <source>Copy an article or a page first, then paste it here.</source>
        <translation>먼저 기사나 페이지를 복사한 뒤 여기에 붙여넣으세요.</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>출처 표기 복사</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>세부 정보 복사</translation>
    </message>
    <message>
        <source>Copy it again from where it came, or open a backup.</source>
        <translation>원래 있던 곳에서 다시 복사하거나 백업을 여세요.</translation>
    </message>
    <message>
        <source>Copy it to a folder of your own and open the copy.</source>
        <translation>자신의 폴더에 복사한 뒤 그 사본을 여세요.</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>줄 복사</translation>
    </message>
    <message>
        <source>Copy teaser</source>
        <translation>요약문 복사</translation>
    </message>
    <message>
        <source>Copy the open library when it is opened and while it changes</source>
        <translation>라이브러리를 열 때와 바뀌는 동안 사본을 만듭니다</translation>
    </message>
    <message>
        <source>Copy the reference of the annotation, with its words, for EndNote, Zotero and Citavi</source>
        <translation>주석의 참고문헌을 인용문과 함께 EndNote, Zotero, Citavi용으로 복사합니다</translation>
    </message>
    <message>
        <source>Copy the reference of the annotation, with its words, for LaTeX and JabRef</source>
        <translation>주석의 참고문헌을 인용문과 함께 LaTeX과 JabRef용으로 복사합니다</translation>
    </message>
    <message>
        <source>Copy the reference of the open article as a sentence</source>
        <translation>열린 기사의 참고문헌을 문장으로 복사합니다</translation>
    </message>
    <message>
        <source>Copy the reference of the open article for EndNote, Zotero and Citavi</source>
        <translation>열린 기사의 참고문헌을 EndNote, Zotero, Citavi용으로 복사합니다</translation>
    </message>
    <message>
        <source>Copy the reference of the open article for LaTeX and JabRef</source>
        <translation>열린 기사의 참고문헌을 LaTeX과 JabRef용으로 복사합니다</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>행 복사</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all, as a table</source>
        <translation>선택한 줄이나 모든 줄을 표로 복사합니다</translation>
    </message>
    <message>
        <source>Copy the selected words</source>
        <translation>선택한 텍스트를 복사합니다</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>표 복사</translation>
    </message>
    <message>
        <source>Copy the words of the annotation with their reference</source>
        <translation>주석의 인용문을 참고문헌과 함께 복사합니다</translation>
    </message>
    <message>
        <source>Copy words</source>
        <translation>텍스트 복사</translation>
    </message>
    <message>
        <source>Could not be carried, or not whole</source>
        <translation>옮기지 못했거나 일부만 옮김</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>세기</translation>
    </message>
    <message>
        <source>Count over time</source>
        <translation>시기별로 세기</translation>
    </message>
    <message>
        <source>Counted afresh: {n} day of the tree.</source>
        <translation>트리의 {n}일 치를 다시 셌습니다.</translation>
    </message>
    <message>
        <source>Counted afresh: {n} days of the tree.</source>
        <translation>트리의 {n}일 치를 다시 셌습니다.</translation>
    </message>
    <message>
        <source>Counted in {way}, other than the rest</source>
        <translation>나머지와 달리 {way}(으)로 셈</translation>
    </message>
    <message>
        <source>Counter-example</source>
        <translation>반례</translation>
    </message>
    <message>
        <source>Counting afresh</source>
        <translation>다시 세는 중</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>세는 중…</translation>
    </message>
    <message>
        <source>Counting… {done} of {total}</source>
        <translation>세는 중… {done}/{total}</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>개수</translation>
    </message>
    <message>
        <source>Counts by period and source</source>
        <translation>기간과 출처별 개수</translation>
    </message>
    <message>
        <source>Create “{tag}”</source>
        <translation>“{tag}” 만들기</translation>
    </message>
    <message>
        <source>Create “{tag}” and tag</source>
        <translation>“{tag}” 만들고 태그 달기</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>만든 때</translation>
    </message>
    <message>
        <source>Cross-device link</source>
        <translation>서로 다른 장치 사이의 연결</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>체코어</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>덴마크어</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Data package</source>
        <translation>데이터 패키지</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Date of {n} articles set by you: {date}</source>
        <translation>기사 {n}건에 직접 지정한 날짜: {date}</translation>
    </message>
    <message>
        <source>Date of {n} articles…</source>
        <translation>기사 {n}건의 날짜…</translation>
    </message>
    <message>
        <source>Date set by you: {date}</source>
        <translation>직접 지정한 날짜: {date}</translation>
    </message>
    <message>
        <source>Date: {date}</source>
        <translation>날짜: {date}</translation>
    </message>
    <message>
        <source>Dateline</source>
        <comment>of an article</comment>
        <translation>날짜줄</translation>
    </message>
    <message>
        <source>Dateline has no place for them.</source>
        <translation>Dateline에는 이것을 둘 자리가 없습니다.</translation>
    </message>
    <message>
        <source>Dateline libraries ({pattern})</source>
        <translation>Dateline 라이브러리 ({pattern})</translation>
    </message>
    <message>
        <source>Dateline preferences.json</source>
        <translation>Dateline preferences.json</translation>
    </message>
    <message>
        <source>Dates in text</source>
        <translation>본문의 날짜</translation>
    </message>
    <message>
        <source>Date…</source>
        <translation>날짜…</translation>
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
        <translation>태그가 쓰인 곳을 어떻게 할지 정합니다</translation>
    </message>
    <message>
        <source>Decide where annotations belong whose words changed in a new version</source>
        <translation>새 판에서 글이 바뀐 주석의 위치를 정합니다</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete annotation</source>
        <translation>주석 삭제</translation>
    </message>
    <message>
        <source>Delete articles…</source>
        <translation>기사 삭제…</translation>
    </message>
    <message>
        <source>Delete tags…</source>
        <translation>태그 삭제…</translation>
    </message>
    <message>
        <source>Delete takes it off</source>
        <translation>Delete 키로 뗍니다</translation>
    </message>
    <message>
        <source>Delete the annotation; undo brings it back</source>
        <translation>주석을 삭제합니다. 실행 취소로 되돌릴 수 있습니다</translation>
    </message>
    <message>
        <source>Delete the article, or those chosen in the tree, with annotations and tags; undo brings all back</source>
        <translation>기사나 트리에서 선택한 기사들을 주석, 태그와 함께 삭제합니다. 실행 취소로 모두 되돌릴 수 있습니다</translation>
    </message>
    <message>
        <source>Delete {annotations}</source>
        <translation>{annotations} 삭제</translation>
    </message>
    <message>
        <source>Delete {articles} with {n} annotation? Undo brings back all of it.</source>
        <translation>{articles}을(를) 주석 {n}개와 함께 삭제할까요? 실행 취소로 모두 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Delete {articles} with {n} annotations? Undo brings back all of it.</source>
        <translation>{articles}을(를) 주석 {n}개와 함께 삭제할까요? 실행 취소로 모두 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Delete {articles}? Undo brings back all of it.</source>
        <translation>{articles}을(를) 삭제할까요? 실행 취소로 모두 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Delete {n} annotations</source>
        <translation>주석 {n}개 삭제</translation>
    </message>
    <message>
        <source>Delete {n} articles…</source>
        <translation>기사 {n}건 삭제…</translation>
    </message>
    <message>
        <source>Delete {n} tags…</source>
        <translation>태그 {n}개 삭제…</translation>
    </message>
    <message>
        <source>Delete {tags} with {others} under it?</source>
        <translation>{tags}와(과) 하위 {others}를 삭제할까요?</translation>
    </message>
    <message>
        <source>Delete {tags} with {others} under them?</source>
        <translation>{tags}와(과) 하위 {others}를 삭제할까요?</translation>
    </message>
    <message>
        <source>Delete {tags}?</source>
        <translation>{tags}을(를) 삭제할까요?</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>삭제…</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>삭제하는 중</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Description and examples…</source>
        <translation>설명과 예…</translation>
    </message>
    <message>
        <source>Description of the project</source>
        <translation>프로젝트 설명</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>Details of the tag</source>
        <translation>태그 세부 정보</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>장치나 자원이 사용 중</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Differs and stays as it is here: {fields}.</source>
        <translation>다르지만 여기 것을 유지: {fields}.</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>폴더가 비어 있지 않음</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>디스크 할당량 초과</translation>
    </message>
    <message>
        <source>Dissolve group</source>
        <translation>그룹 풀기</translation>
    </message>
    <message>
        <source>Do&amp;wn</source>
        <translation>아래로(&amp;W)</translation>
    </message>
    <message>
        <source>Document, with {number} highlights</source>
        <translation>문서, 하이라이트 {number}개 포함</translation>
    </message>
    <message>
        <source>Doing again</source>
        <translation>다시 실행하는 중</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>읽음 완료</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>end of the tour</comment>
        <translation>마침</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>다시 실행함: {step}</translation>
    </message>
    <message>
        <source>Done goes to the next unread</source>
        <translation>완료하면 읽지 않은 다음 기사로</translation>
    </message>
    <message>
        <source>Done, nothing found</source>
        <translation>완료(해당 없음)</translation>
    </message>
    <message>
        <source>Download it again, or save it from a browser.</source>
        <translation>다시 내려받거나 브라우저에서 저장하세요.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>다시 내려받으세요.</translation>
    </message>
    <message>
        <source>Draw annotations as stripes left of the text instead of underlines</source>
        <translation>주석을 밑줄 대신 본문 왼쪽의 줄무늬로 그립니다</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>네덜란드어</translation>
    </message>
    <message>
        <source>EOF marker not found</source>
        <translation>파일 끝 표시가 없음</translation>
    </message>
    <message>
        <source>Earlier searches</source>
        <translation>이전 검색</translation>
    </message>
    <message>
        <source>Edit memo</source>
        <translation>메모 편집</translation>
    </message>
    <message>
        <source>End</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>둘러보기 마치기</translation>
    </message>
    <message>
        <source>End the tour (Esc)</source>
        <translation>둘러보기 마치기 (Esc)</translation>
    </message>
    <message>
        <source>End: a character to the left</source>
        <translation>끝: 한 글자 왼쪽으로</translation>
    </message>
    <message>
        <source>End: a character to the right</source>
        <translation>끝: 한 글자 오른쪽으로</translation>
    </message>
    <message>
        <source>End: a word to the left</source>
        <translation>끝: 한 단어 왼쪽으로</translation>
    </message>
    <message>
        <source>End: a word to the right</source>
        <translation>끝: 한 단어 오른쪽으로</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter accepts the proposal, K keeps the old version, P takes the words you select next, Del deletes.</source>
        <translation>Enter로 제안을 받아들이고, K로 이전 판에 두고, P로 다음에 선택하는 텍스트에 놓고, Del로 삭제합니다.</translation>
    </message>
    <message>
        <source>Enter again: create “{tag}”</source>
        <translation>Enter를 한 번 더: “{tag}” 만들기</translation>
    </message>
    <message>
        <source>Enter changes it, Delete removes it</source>
        <translation>Enter로 바꾸고 Delete로 제거합니다</translation>
    </message>
    <message>
        <source>Enter gives the tag to the selected words or the annotation</source>
        <translation>Enter를 누르면 선택한 단어나 주석에 태그를 답니다</translation>
    </message>
    <message>
        <source>Enter goes to the words in the text, F2 to the memo, Delete removes</source>
        <translation>Enter는 본문의 해당 단어로, F2는 메모로 가고, Delete는 지웁니다</translation>
    </message>
    <message>
        <source>Enter or Esc keeps</source>
        <translation>Enter 또는 Esc로 저장</translation>
    </message>
    <message>
        <source>Enter to add</source>
        <translation>Enter로 추가</translation>
    </message>
    <message>
        <source>Enter to tag</source>
        <translation>Enter로 태그 달기</translation>
    </message>
    <message>
        <source>Entries</source>
        <comment>beside the choices of an export</comment>
        <translation>항목</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Esc brings the window back</source>
        <translation>Esc로 창을 되돌립니다</translation>
    </message>
    <message>
        <source>Esc goes back</source>
        <translation>Esc로 돌아가기</translation>
    </message>
    <message>
        <source>Esc or Ctrl+Enter keeps</source>
        <translation>Esc 또는 Ctrl+Enter로 저장</translation>
    </message>
    <message>
        <source>Esc or Ctrl+Enter keeps · Undo takes it back</source>
        <translation>Esc 또는 Ctrl+Enter로 저장 · 실행 취소로 되돌리기</translation>
    </message>
    <message>
        <source>Esc or {key} brings the window back</source>
        <translation>Esc나 {key}로 창을 되돌립니다</translation>
    </message>
    <message>
        <source>Every article has a date, or was settled by you.</source>
        <translation>모든 기사에 날짜가 있거나 직접 정했습니다.</translation>
    </message>
    <message>
        <source>Every article with its counts, also those on which nothing is marked</source>
        <translation>표시한 것이 없는 기사까지 모든 기사와 개수</translation>
    </message>
    <message>
        <source>Every key on one page</source>
        <translation>모든 단축키를 한 페이지에 보여 줍니다</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>1분마다</translation>
    </message>
    <message>
        <source>Every place is listed for the first {taken} of {total} articles.</source>
        <translation>기사 {total}건 중 처음 {taken}건의 모든 위치를 나열했습니다.</translation>
    </message>
    <message>
        <source>Every row but those that change nothing</source>
        <translation>아무것도 바꾸지 않는 행을 뺀 모든 행</translation>
    </message>
    <message>
        <source>Every tag with its description, examples, colour and uses</source>
        <translation>모든 태그와 설명, 예, 색, 사용 횟수</translation>
    </message>
    <message>
        <source>Every use in its context</source>
        <translation>모든 사용을 문맥과 함께</translation>
    </message>
    <message>
        <source>Every word and line stands out, light or dark as the system has it</source>
        <translation>모든 글자와 선을 뚜렷하게, 시스템 설정대로 밝거나 어둡게</translation>
    </message>
    <message>
        <source>Every {n} minutes</source>
        <translation>{n}분마다</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>모든 사람</translation>
    </message>
    <message>
        <source>Everything Dateline reads ({pattern})</source>
        <translation>Dateline이 읽는 모든 파일 ({pattern})</translation>
    </message>
    <message>
        <source>Everything was saved and proven.</source>
        <translation>모두 저장하고 검증했습니다.</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>예</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 통합 문서</translation>
    </message>
    <message>
        <source>Excel: the right characters, and no text acts as a formula</source>
        <translation>Excel: 글자가 깨지지 않고 글이 수식으로 작동하지 않게</translation>
    </message>
    <message>
        <source>Exchange both sides</source>
        <translation>양쪽 바꾸기</translation>
    </message>
    <message>
        <source>Exchange the two</source>
        <translation>둘을 서로 바꾸기</translation>
    </message>
    <message>
        <source>Expecting &apos;,&apos; delimiter</source>
        <translation>쉼표(,)가 있어야 함</translation>
    </message>
    <message>
        <source>Expecting &apos;:&apos; delimiter</source>
        <translation>쌍점(:)이 있어야 함</translation>
    </message>
    <message>
        <source>Expecting property name enclosed in double quotes</source>
        <translation>큰따옴표로 묶인 이름이 있어야 함</translation>
    </message>
    <message>
        <source>Expecting value</source>
        <translation>값이 있어야 함</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Export a smaller part of the project.</source>
        <translation>프로젝트의 더 작은 부분을 내보내세요.</translation>
    </message>
    <message>
        <source>Export and citing</source>
        <translation>내보내기와 출처 표기</translation>
    </message>
    <message>
        <source>Export chart or table</source>
        <translation>차트 또는 표 내보내기</translation>
    </message>
    <message>
        <source>Export codebook</source>
        <translation>코드북 내보내기</translation>
    </message>
    <message>
        <source>Export codebook…</source>
        <translation>코드북 내보내기…</translation>
    </message>
    <message>
        <source>Export it again from the program it comes from.</source>
        <translation>원래 프로그램에서 다시 내보내세요.</translation>
    </message>
    <message>
        <source>Export it once more from the program that it comes from.</source>
        <translation>원래 프로그램에서 한 번 더 내보내세요.</translation>
    </message>
    <message>
        <source>Export it there as SQLite.</source>
        <translation>그 프로그램에서 SQLite로 내보내세요.</translation>
    </message>
    <message>
        <source>Export preferences</source>
        <translation>환경설정 내보내기</translation>
    </message>
    <message>
        <source>Export the table of what you tagged</source>
        <translation>태그를 단 것을 표로 내보내기</translation>
    </message>
    <message>
        <source>Export when it is whole; “dateline reindex” makes it so. Or filter without words.</source>
        <translation>색인이 완성된 뒤 내보내세요. “dateline reindex”로 완성할 수 있습니다. 또는 단어 없이 필터링하세요.</translation>
    </message>
    <message>
        <source>Export {n} articles…</source>
        <translation>기사 {n}건 내보내기…</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>내보내는 중</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Extend the selection</source>
        <translation>선택 확장</translation>
    </message>
    <message>
        <source>Extra data</source>
        <translation>뒤에 남는 내용이 있음</translation>
    </message>
    <message>
        <source>F&amp;ind</source>
        <translation>찾기(&amp;I)</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>글꼴</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>결함</translation>
    </message>
    <message>
        <source>Faults found in the library</source>
        <translation>라이브러리에서 찾은 오류</translation>
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
        <translation>받기</translation>
    </message>
    <message>
        <source>Fetch a page of the web, see it, then keep it</source>
        <translation>웹 페이지를 받아 확인한 뒤 저장합니다</translation>
    </message>
    <message>
        <source>Fetch checked</source>
        <translation>선택한 것 받기</translation>
    </message>
    <message>
        <source>Fetch {n} checked</source>
        <translation>선택한 {n}개 받기</translation>
    </message>
    <message>
        <source>Fetch {n} pages</source>
        <translation>페이지 {n}개 받기</translation>
    </message>
    <message>
        <source>Fetching {n} page</source>
        <translation>페이지 {n}개 받는 중</translation>
    </message>
    <message>
        <source>Fetching {n} pages</source>
        <translation>페이지 {n}개 받는 중</translation>
    </message>
    <message>
        <source>Fields are {fields}.</source>
        <translation>필드는 {fields}입니다.</translation>
    </message>
    <message>
        <source>Fields of references</source>
        <translation>참고문헌 필드</translation>
    </message>
    <message>
        <source>File</source>
        <comment>of a project</comment>
        <translation>파일</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>File articles in the tree under the day they were captured instead of their own</source>
        <translation>트리에서 기사를 게재일 대신 수집일 아래에 둡니다</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>파일이 이미 있음</translation>
    </message>
    <message>
        <source>File is not a zip file</source>
        <translation>ZIP 파일이 아님</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>파일 이름이 너무 김</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>쓸 파일</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>파일이 너무 큼</translation>
    </message>
    <message>
        <source>File, with {n} codings</source>
        <translation>파일(코딩 {n}개 포함)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>파일 형식(&amp;T):</translation>
    </message>
    <message>
        <source>Fill in what is not known of articles here</source>
        <translation>여기 있는 기사의 모르는 정보 채우기</translation>
    </message>
    <message>
        <source>Fill it in ({origin})</source>
        <translation>채워 넣기({origin})</translation>
    </message>
    <message>
        <source>Filled in: {fields}.</source>
        <translation>채움: {fields}.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Filter annotations</source>
        <translation>주석 필터</translation>
    </message>
    <message>
        <source>Filter by this</source>
        <translation>이것으로 필터</translation>
    </message>
    <message>
        <source>Filter by this search</source>
        <translation>이 검색으로 필터</translation>
    </message>
    <message>
        <source>Filter of the annotations</source>
        <translation>주석 필터</translation>
    </message>
    <message>
        <source>Filter tags</source>
        <translation>태그 필터</translation>
    </message>
    <message>
        <source>Filter the annotations</source>
        <translation>주석 필터링</translation>
    </message>
    <message>
        <source>Filter the codebook</source>
        <translation>코드북 필터링</translation>
    </message>
    <message>
        <source>Filter the library</source>
        <translation>라이브러리 필터</translation>
    </message>
    <message>
        <source>Filter the library by words</source>
        <translation>단어로 라이브러리 필터링</translation>
    </message>
    <message>
        <source>Filter {tags}</source>
        <translation>{tags} 중 찾기</translation>
    </message>
    <message>
        <source>Filter: words, tag:, coder:, is:starred …</source>
        <translation>필터: 단어, tag:, coder:, is:starred …</translation>
    </message>
    <message>
        <source>Filter: {filter}</source>
        <translation>필터: {filter}</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>필터…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>설정 찾기</translation>
    </message>
    <message>
        <source>Find all in articles found</source>
        <translation>찾은 기사에서 모두 찾기</translation>
    </message>
    <message>
        <source>Find all in these</source>
        <translation>여기서 모두 찾기</translation>
    </message>
    <message>
        <source>Find all…</source>
        <translation>모두 찾기…</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>동작이나 키 찾기</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>기사에서 찾기</translation>
    </message>
    <message>
        <source>Find in article…</source>
        <translation>기사에서 찾기…</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>이 기사에서 찾기</translation>
    </message>
    <message>
        <source>Find or create a tag</source>
        <translation>태그 찾기 또는 만들기</translation>
    </message>
    <message>
        <source>Find these words in other articles too, and tag them</source>
        <translation>다른 기사에서도 이 단어를 찾아 태그 달기</translation>
    </message>
    <message>
        <source>Find whole words only</source>
        <translation>온전한 단어만 찾기</translation>
    </message>
    <message>
        <source>Find words in this article</source>
        <translation>이 기사에서 단어를 찾습니다</translation>
    </message>
    <message>
        <source>Find {what}</source>
        <translation>{what} 찾기</translation>
    </message>
    <message>
        <source>Finding all</source>
        <translation>모두 찾기</translation>
    </message>
    <message>
        <source>Finely</source>
        <translation>한 글자씩 조정합니다</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>핀란드어</translation>
    </message>
    <message>
        <source>First articles</source>
        <translation>처음 몇 기사</translation>
    </message>
    <message>
        <source>First lines</source>
        <translation>처음 몇 줄</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>처음 몇 행</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>처음 나타남</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Folder of backups</source>
        <translation>백업 폴더</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>시스템 설정 따르기</translation>
    </message>
    <message>
        <source>For</source>
        <comment>beside the choices of an export</comment>
        <translation>용도</translation>
    </message>
    <message>
        <source>For people: what was exported, when, by which filter and version</source>
        <translation>사람을 위한 기록: 무엇을 언제 어떤 필터와 버전으로 내보냈는지</translation>
    </message>
    <message>
        <source>For reading and print</source>
        <translation>읽기와 인쇄용</translation>
    </message>
    <message>
        <source>Forget these libraries here; their files stay where they are</source>
        <translation>여기서 이 라이브러리들을 잊습니다. 파일은 그대로 있습니다</translation>
    </message>
    <message>
        <source>Form</source>
        <comment>beside the choices of an export</comment>
        <translation>형태</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Found by “{query}”</source>
        <translation>“{query}”(으)로 찾은 것</translation>
    </message>
    <message>
        <source>Found {n} article</source>
        <translation>기사 {n}건 찾음</translation>
    </message>
    <message>
        <source>Found {n} articles</source>
        <translation>기사 {n}건 찾음</translation>
    </message>
    <message>
        <source>Free some space on the disk and try again.</source>
        <translation>디스크 공간을 확보하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Free some space or allow writing there; your library is not affected.</source>
        <translation>공간을 확보하거나 쓰기를 허용하세요. 라이브러리에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>Free some space there and try again; until then the library can be read.</source>
        <translation>공간을 비우고 다시 시도하세요. 그때까지 라이브러리를 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Free some space there, or choose another folder for backups.</source>
        <translation>그곳의 공간을 확보하거나 백업에 쓸 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>Free some space there, or choose another place for the new library.</source>
        <translation>공간을 비우거나 새 라이브러리를 만들 다른 위치를 고르세요.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>프랑스어</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>금요일</translation>
    </message>
    <message>
        <source>From</source>
        <comment>date</comment>
        <translation>부터</translation>
    </message>
    <message>
        <source>From year, month or day</source>
        <translation>시작 연도, 월 또는 일</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Further formats</source>
        <translation>기타 형식</translation>
    </message>
    <message>
        <source>Gather the sources chosen in the tree under a name</source>
        <translation>트리에서 선택한 출처들을 한 이름으로 묶습니다</translation>
    </message>
    <message>
        <source>Gather {sources} in which group?</source>
        <translation>{sources}을(를) 어느 그룹으로 묶을까요?</translation>
    </message>
    <message>
        <source>German</source>
        <translation>독일어</translation>
    </message>
    <message>
        <source>Give a REFI-QDA project (.qdpx), a folder of QualCoder (.qda) or a database of Taguette (.sqlite3).</source>
        <translation>REFI-QDA 프로젝트(.qdpx), QualCoder 폴더(.qda) 또는 Taguette 데이터베이스(.sqlite3)를 지정하세요.</translation>
    </message>
    <message>
        <source>Give a day such as 2015-09-03, 3 Sep 2015 or 03/09/2015, a month, a year, 2015..2016, or “unknown”.</source>
        <translation>2015-09-03, 3 Sep 2015, 03/09/2015 같은 날짜, 월, 연도, 2015..2016 또는 “unknown”을 입력하세요.</translation>
    </message>
    <message>
        <source>Give a few words of it.</source>
        <translation>그 가운데 몇 단어를 입력하세요.</translation>
    </message>
    <message>
        <source>Give a smaller occurrence.</source>
        <translation>더 작은 순번을 지정하세요.</translation>
    </message>
    <message>
        <source>Give actions the keys that suit you</source>
        <translation>동작에 편한 키를 지정합니다</translation>
    </message>
    <message>
        <source>Give an ordinary file.</source>
        <translation>일반 파일을 지정하세요.</translation>
    </message>
    <message>
        <source>Give another name for the table.</source>
        <translation>표에 다른 이름을 지정하세요.</translation>
    </message>
    <message>
        <source>Give another name.</source>
        <translation>다른 이름을 지정하세요.</translation>
    </message>
    <message>
        <source>Give at least one word.</source>
        <translation>단어를 하나 이상 입력하세요.</translation>
    </message>
    <message>
        <source>Give at most {name_max_cp} characters.</source>
        <translation>{name_max_cp}자 이내로 입력하세요.</translation>
    </message>
    <message>
        <source>Give each column to one field.</source>
        <translation>열마다 필드 하나에만 지정하세요.</translation>
    </message>
    <message>
        <source>Give each field one column.</source>
        <translation>필드마다 열 하나만 지정하세요.</translation>
    </message>
    <message>
        <source>Give it without them.</source>
        <translation>그것 없이 지정하세요.</translation>
    </message>
    <message>
        <source>Give its path, such as threat/nuclear.</source>
        <translation>threat/nuclear처럼 경로를 지정하세요.</translation>
    </message>
    <message>
        <source>Give offsets in characters, counted from 0.</source>
        <translation>오프셋은 0부터 세는 글자 수로 지정하세요.</translation>
    </message>
    <message>
        <source>Give one of http or https.</source>
        <translation>http 또는 https 주소를 지정하세요.</translation>
    </message>
    <message>
        <source>Give that address yourself if you trust it.</source>
        <translation>믿을 수 있으면 그 주소를 직접 입력하세요.</translation>
    </message>
    <message>
        <source>Give the accepted lines their tag, as one step</source>
        <translation>받아들인 줄에 한 단계로 태그를 답니다</translation>
    </message>
    <message>
        <source>Give the address of the page itself.</source>
        <translation>페이지 자체의 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>Give the annotation the words selected</source>
        <translation>주석의 구간을 선택한 텍스트로 바꿉니다</translation>
    </message>
    <message>
        <source>Give the annotation, or those selected in the list, a star, or take it away</source>
        <translation>주석이나 목록에서 선택한 주석들에 별표를 달거나 뗍니다</translation>
    </message>
    <message>
        <source>Give the article the keys</source>
        <translation>기사에 키 입력을 보냅니다</translation>
    </message>
    <message>
        <source>Give the article, or those chosen in the tree, a star, or take it away</source>
        <translation>기사나 트리에서 선택한 기사들에 별표를 달거나 뗍니다</translation>
    </message>
    <message>
        <source>Give the cards the keys</source>
        <translation>주석 카드에 키 입력을 보냅니다</translation>
    </message>
    <message>
        <source>Give the earlier date first.</source>
        <translation>이른 날짜를 먼저 입력하세요.</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>파일 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Give the files themselves, or a folder that holds them.</source>
        <translation>파일 자체나 파일이 든 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>Give the keys to the article, at the line</source>
        <translation>기사의 그 위치로 키 입력을 보냅니다</translation>
    </message>
    <message>
        <source>Give the library tree the keys</source>
        <translation>라이브러리 트리에 키 입력을 보냅니다</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation>파일 이름을 지정하세요.</translation>
    </message>
    <message>
        <source>Give the other of two articles the keys</source>
        <translation>두 기사 중 다른 쪽에 키 입력을 보냅니다</translation>
    </message>
    <message>
        <source>Give the path of one.</source>
        <translation>그 가운데 하나의 경로를 지정하세요.</translation>
    </message>
    <message>
        <source>Give the tree of tags the keys</source>
        <translation>태그 트리에 키 입력을 보냅니다</translation>
    </message>
    <message>
        <source>Give the type its usual size</source>
        <translation>글자를 보통 크기로 되돌립니다</translation>
    </message>
    <message>
        <source>Give the window the whole screen</source>
        <translation>창을 화면 전체에 표시합니다</translation>
    </message>
    <message>
        <source>Give the words to annotate.</source>
        <translation>주석을 달 글을 지정하세요.</translation>
    </message>
    <message>
        <source>Give yourself permission to read it and try again.</source>
        <translation>읽기 권한을 부여하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Go back to what was read before</source>
        <translation>이전에 읽던 것으로 돌아갑니다</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Go on here</source>
        <translation>여기서 계속</translation>
    </message>
    <message>
        <source>Go on there, or close that window first, or open another library with Ctrl+O.</source>
        <translation>그 창에서 계속하거나, 그 창을 먼저 닫거나, Ctrl+O로 다른 라이브러리를 여세요.</translation>
    </message>
    <message>
        <source>Go on to where back came from</source>
        <translation>뒤로 오기 전의 위치로 갑니다</translation>
    </message>
    <message>
        <source>Go on with the new library; the damaged file can be put away.</source>
        <translation>새 라이브러리로 계속하세요. 손상된 파일은 치워도 됩니다.</translation>
    </message>
    <message>
        <source>Go through the annotations that lie over each other here</source>
        <translation>여기에 겹쳐 있는 주석을 차례로 둘러봅니다</translation>
    </message>
    <message>
        <source>Go through the articles of whose date only bounds or nothing are known</source>
        <translation>날짜의 범위만 알거나 전혀 모르는 기사를 차례로 살펴봅니다</translation>
    </message>
    <message>
        <source>Go to article</source>
        <translation>기사로 이동</translation>
    </message>
    <message>
        <source>Go to the annotations</source>
        <translation>주석으로 가기</translation>
    </message>
    <message>
        <source>Go to the article</source>
        <translation>기사로 가기</translation>
    </message>
    <message>
        <source>Go to the article found</source>
        <translation>찾은 기사로 가기</translation>
    </message>
    <message>
        <source>Go to the codebook</source>
        <translation>코드북으로 가기</translation>
    </message>
    <message>
        <source>Go to the next annotation</source>
        <translation>다음 주석으로 이동합니다</translation>
    </message>
    <message>
        <source>Go to the next place found</source>
        <translation>다음으로 찾은 위치로 이동합니다</translation>
    </message>
    <message>
        <source>Go to the one before</source>
        <translation>이전 주석으로 이동합니다</translation>
    </message>
    <message>
        <source>Go to the other side</source>
        <translation>다른 쪽으로 가기</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>해당 위치로 가기</translation>
    </message>
    <message>
        <source>Go to the place found before</source>
        <translation>이전에 찾은 위치로 이동합니다</translation>
    </message>
    <message>
        <source>Go to the tag box and type a tag</source>
        <translation>태그 상자로 가서 태그를 입력합니다</translation>
    </message>
    <message>
        <source>Go to the tree</source>
        <translation>트리로 가기</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>그리스어</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>초록</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>그룹</translation>
    </message>
    <message>
        <source>Group by paragraph</source>
        <translation>문단별로 묶기</translation>
    </message>
    <message>
        <source>Group by tag</source>
        <translation>태그별로 묶기</translation>
    </message>
    <message>
        <source>Group sources…</source>
        <translation>출처 묶기…</translation>
    </message>
    <message>
        <source>Groups of sources</source>
        <translation>출처 그룹</translation>
    </message>
    <message>
        <source>Grow at the end</source>
        <translation>끝 쪽을 늘립니다</translation>
    </message>
    <message>
        <source>Grow at the start</source>
        <translation>시작 쪽을 늘립니다</translation>
    </message>
    <message>
        <source>Guess again</source>
        <translation>다시 추정</translation>
    </message>
    <message>
        <source>HISTORY</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Has a memo</source>
        <translation>메모 있음</translation>
    </message>
    <message>
        <source>Headline: {title}</source>
        <translation>제목: {title}</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>히브리어</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>도움말과 단축키</translation>
    </message>
    <message>
        <source>Here every tag can be given.</source>
        <translation>여기서는 모든 태그를 달 수 있습니다.</translation>
    </message>
    <message>
        <source>Here the annotation cannot be split: one side would hold no words.</source>
        <translation>여기서는 주석을 나눌 수 없습니다. 한쪽에 글자가 남지 않습니다.</translation>
    </message>
    <message>
        <source>Hide the tags that are not used in the library</source>
        <translation>라이브러리에서 쓰이지 않은 태그를 숨깁니다</translation>
    </message>
    <message>
        <source>Hide the tags that are not used in the open article</source>
        <translation>열린 기사에서 쓰이지 않은 태그를 숨깁니다</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>이 메시지 숨기기</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Highlight of “{words}” at {place}</source>
        <translation>{place} 위치 “{words}”의 강조</translation>
    </message>
    <message>
        <source>Highlighted HTML</source>
        <translation>강조 표시된 HTML</translation>
    </message>
    <message>
        <source>Highlights: {orphans}</source>
        <translation>하이라이트: {orphans}</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>힌디어</translation>
    </message>
    <message>
        <source>History</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>기록…</translation>
    </message>
    <message>
        <source>Host is down</source>
        <translation>상대 컴퓨터가 꺼져 있음</translation>
    </message>
    <message>
        <source>How its text begins</source>
        <translation>본문의 시작</translation>
    </message>
    <message>
        <source>How long changes may wait for their copy</source>
        <translation>변경된 내용이 백업을 기다릴 수 있는 시간</translation>
    </message>
    <message>
        <source>How long the lines of an article are, where the pane has the room</source>
        <translation>창에 자리가 있을 때 기사 한 줄의 길이</translation>
    </message>
    <message>
        <source>How many were found</source>
        <translation>찾은 개수</translation>
    </message>
    <message>
        <source>How much room rows and controls take</source>
        <translation>행과 컨트롤이 차지하는 간격</translation>
    </message>
    <message>
        <source>How often it occurs</source>
        <translation>나타나는 횟수</translation>
    </message>
    <message>
        <source>How often it occurs: places of the words, or annotations with the tag</source>
        <translation>나타나는 횟수: 단어의 위치 또는 태그가 달린 주석</translation>
    </message>
    <message>
        <source>How to ask</source>
        <translation>검색 방법</translation>
    </message>
    <message>
        <source>How to work with Dateline, at what you are doing</source>
        <translation>지금 하는 일에 맞는 Dateline 사용법</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>헝가리어</translation>
    </message>
    <message>
        <source>IN THIS ARTICLE</source>
        <translation>이 기사의 주석</translation>
    </message>
    <message>
        <source>If it was a library, restore a backup of it.</source>
        <translation>라이브러리였다면 백업에서 복원하세요.</translation>
    </message>
    <message>
        <source>If it was one, its beginning is damaged: restore a backup, or recover what can be read.</source>
        <translation>라이브러리였다면 앞부분이 손상된 것입니다. 백업에서 복원하거나 읽을 수 있는 내용을 복구하세요.</translation>
    </message>
    <message>
        <source>If it was one, restore a backup; the file was left as it is.</source>
        <translation>라이브러리였다면 백업에서 복원하세요. 파일은 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>If you close the window now, they are lost.</source>
        <translation>지금 창을 닫으면 그 내용이 사라집니다.</translation>
    </message>
    <message>
        <source>Illegal trailing comma before end of array</source>
        <translation>배열 끝에 남는 쉼표가 있음</translation>
    </message>
    <message>
        <source>Illegal trailing comma before end of object</source>
        <translation>객체 끝에 남는 쉼표가 있음</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Import all</source>
        <translation>모두 가져오기</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>주석 가져오기</translation>
    </message>
    <message>
        <source>Import annotations from {file}</source>
        <translation>{file}에서 주석 가져오기</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>주석 가져오기…</translation>
    </message>
    <message>
        <source>Import codebook</source>
        <translation>코드북 가져오기</translation>
    </message>
    <message>
        <source>Import codebook…</source>
        <translation>코드북 가져오기…</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>파일 가져오기</translation>
    </message>
    <message>
        <source>Import files with {keys} or drop them here.</source>
        <translation>{keys}로 파일을 가져오거나 여기에 끌어다 놓으세요.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>파일 가져오기…</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>폴더 가져오기</translation>
    </message>
    <message>
        <source>Import folder…</source>
        <translation>폴더 가져오기…</translation>
    </message>
    <message>
        <source>Import from QualCoder, Taguette or REFI-QDA…</source>
        <translation>QualCoder, Taguette, REFI-QDA에서 가져오기…</translation>
    </message>
    <message>
        <source>Import from address</source>
        <translation>주소에서 가져오기</translation>
    </message>
    <message>
        <source>Import from address…</source>
        <translation>주소에서 가져오기…</translation>
    </message>
    <message>
        <source>Import from the web</source>
        <translation>웹에서 가져오기</translation>
    </message>
    <message>
        <source>Import more than {n} article</source>
        <translation>기사 {n}건 넘게 가져오기</translation>
    </message>
    <message>
        <source>Import more than {n} articles</source>
        <translation>기사 {n}건 넘게 가져오기</translation>
    </message>
    <message>
        <source>Import preferences</source>
        <translation>환경설정 가져오기</translation>
    </message>
    <message>
        <source>Import project</source>
        <translation>프로젝트 가져오기</translation>
    </message>
    <message>
        <source>Import project…</source>
        <translation>프로젝트 가져오기…</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>가져오기 보고서</translation>
    </message>
    <message>
        <source>Import what arrives in some folders</source>
        <translation>지정한 폴더에 들어오는 것을 가져옵니다</translation>
    </message>
    <message>
        <source>Import {annotations}</source>
        <translation>{annotations} 가져오기</translation>
    </message>
    <message>
        <source>Import {annotations}, delete {gone}</source>
        <translation>{annotations} 가져오기, {gone}개 삭제</translation>
    </message>
    <message>
        <source>Import {n} article</source>
        <translation>기사 {n}건 가져오기</translation>
    </message>
    <message>
        <source>Import {n} articles</source>
        <translation>기사 {n}건 가져오기</translation>
    </message>
    <message>
        <source>Import {n} file</source>
        <translation>파일 {n}개 가져오기</translation>
    </message>
    <message>
        <source>Import {n} files</source>
        <translation>파일 {n}개 가져오기</translation>
    </message>
    <message>
        <source>Import “{name}”: {counts}. Nothing is deleted.</source>
        <translation>“{name}” 가져오기: {counts}. 아무것도 삭제되지 않습니다.</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>가져온 것</translation>
    </message>
    <message>
        <source>Imported</source>
        <comment>when</comment>
        <translation>가져온 때</translation>
    </message>
    <message>
        <source>Imported in</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>가져오는 중</translation>
    </message>
    <message>
        <source>Importing annotations</source>
        <translation>주석 가져오는 중</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Imports of this library</source>
        <translation>이 라이브러리의 가져오기</translation>
    </message>
    <message>
        <source>Imports…</source>
        <translation>가져오기 목록…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>가져오기…</translation>
    </message>
    <message>
        <source>In how many articles it occurs</source>
        <translation>나타나는 기사의 수</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>기사에서</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>파일에서</translation>
    </message>
    <message>
        <source>In the terminal: `{key}`.</source>
        <translation>터미널에서: `{key}`.</translation>
    </message>
    <message>
        <source>In which language is {source}?</source>
        <translation>{source}의 언어는 무엇인가요?</translation>
    </message>
    <message>
        <source>In “{name}” {n} address is not of the web and cannot be fetched: {names}{end}</source>
        <translation>“{name}”에서 웹 주소가 아닌 {n}개는 가져올 수 없습니다: {names}{end}</translation>
    </message>
    <message>
        <source>In “{name}” {n} addresses are not of the web and cannot be fetched: {names}{end}</source>
        <translation>“{name}”에서 웹 주소가 아닌 {n}개는 가져올 수 없습니다: {names}{end}</translation>
    </message>
    <message>
        <source>In “{name}” {n} member is of another kind and was left out: {names}{end}</source>
        <translation>“{name}”에서 종류가 다른 파일 {n}개는 제외했습니다: {names}{end}</translation>
    </message>
    <message>
        <source>In “{name}” {n} members are of other kinds and were left out: {names}{end}</source>
        <translation>“{name}”에서 종류가 다른 파일 {n}개는 제외했습니다: {names}{end}</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>남색</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>인도네시아어</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>입출력 오류</translation>
    </message>
    <message>
        <source>Install Dateline again.</source>
        <translation>Dateline을 다시 설치하세요.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;dateline-reader[documents]&quot;</source>
        <translation>다음으로 설치하세요: pip install &quot;dateline-reader[documents]&quot;</translation>
    </message>
    <message>
        <source>Install it with: pip install matplotlib (or this program with its extra “charts”).</source>
        <translation>다음으로 설치하세요: pip install matplotlib (또는 “charts” 추가 기능과 함께 이 프로그램을 설치).</translation>
    </message>
    <message>
        <source>Install the newest version to open it; the file was left as it is.</source>
        <translation>최신 버전을 설치해야 열 수 있습니다. 파일은 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>Instead of {tag}</source>
        <translation>{tag} 대신</translation>
    </message>
    <message>
        <source>Interface font</source>
        <translation>인터페이스 글꼴</translation>
    </message>
    <message>
        <source>Interface size</source>
        <translation>인터페이스 크기</translation>
    </message>
    <message>
        <source>Into a new library: {library}</source>
        <translation>새 라이브러리로: {library}</translation>
    </message>
    <message>
        <source>Into a new library…</source>
        <translation>새 라이브러리로…</translation>
    </message>
    <message>
        <source>Into “{library}”</source>
        <translation>“{library}”(으)로</translation>
    </message>
    <message>
        <source>Invalid \escape</source>
        <translation>잘못된 \ 이스케이프</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>잘못된 인수</translation>
    </message>
    <message>
        <source>Invalid control character at</source>
        <translation>쓸 수 없는 제어 문자가 있음</translation>
    </message>
    <message>
        <source>Invalid cross-device link</source>
        <translation>서로 다른 장치 사이의 잘못된 연결</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>폴더임</translation>
    </message>
    <message>
        <source>It begins outside of the text, at {given}.</source>
        <translation>본문 밖인 {given}에서 시작합니다.</translation>
    </message>
    <message>
        <source>It cannot be taken in</source>
        <translation>가져올 수 없습니다</translation>
    </message>
    <message>
        <source>It cannot come in, or not whole</source>
        <translation>가져올 수 없거나 일부만 가져올 수 있습니다</translation>
    </message>
    <message>
        <source>It changes at the next start.</source>
        <translation>다음에 시작할 때 바뀝니다.</translation>
    </message>
    <message>
        <source>It comes in, but its place or its match is not sure</source>
        <translation>가져오지만 위치나 대응 관계가 확실하지 않습니다</translation>
    </message>
    <message>
        <source>It could not be saved: {why}.</source>
        <translation>저장하지 못했습니다: {why}.</translation>
    </message>
    <message>
        <source>It does not occur in these articles.</source>
        <translation>이 기사들에는 나오지 않습니다.</translation>
    </message>
    <message>
        <source>It goes from {least} to {most}.</source>
        <translation>{least}에서 {most}까지입니다.</translation>
    </message>
    <message>
        <source>It has annotations or tags: marked as done.</source>
        <translation>주석이나 태그가 있어 읽음 완료로 표시했습니다.</translation>
    </message>
    <message>
        <source>It has more than {text_max_bytes} bytes.</source>
        <translation>{text_max_bytes}바이트가 넘습니다.</translation>
    </message>
    <message>
        <source>It has no code.</source>
        <translation>코드가 없습니다.</translation>
    </message>
    <message>
        <source>It has no place in an article.</source>
        <translation>기사에서 위치를 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>It has no text (an image, sound or film, or not read yet), or far too much.</source>
        <translation>본문이 없거나(이미지, 소리, 영상 또는 아직 읽지 않음) 너무 많습니다.</translation>
    </message>
    <message>
        <source>It has the tag already.</source>
        <translation>이미 이 태그가 달려 있습니다.</translation>
    </message>
    <message>
        <source>It has {n} characters, more than {most}.</source>
        <translation>글자 수가 {n}자로 한도 {most}자를 넘습니다.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>비어 있습니다.</translation>
    </message>
    <message>
        <source>It is fetched when you ask for it.</source>
        <translation>요청하면 받습니다.</translation>
    </message>
    <message>
        <source>It is in the library and not in the table; it is kept unless it is checked</source>
        <translation>라이브러리에는 있고 표에는 없습니다. 선택하지 않으면 유지됩니다</translation>
    </message>
    <message>
        <source>It is kept as a code of its own without uses.</source>
        <translation>사용이 없는 별도 코드로 남겨 두었습니다.</translation>
    </message>
    <message>
        <source>It is missing in the library.</source>
        <translation>라이브러리에 없습니다.</translation>
    </message>
    <message>
        <source>It is missing, damaged or far too large.</source>
        <translation>없거나 손상되었거나 너무 큽니다.</translation>
    </message>
    <message>
        <source>It is no colour.</source>
        <translation>색이 아닙니다.</translation>
    </message>
    <message>
        <source>It is no longer in the library.</source>
        <translation>더 이상 라이브러리에 없습니다.</translation>
    </message>
    <message>
        <source>It is no time of the form that the standard asks.</source>
        <translation>표준이 요구하는 형식의 시각이 아닙니다.</translation>
    </message>
    <message>
        <source>It is not in the library any more.</source>
        <translation>더 이상 라이브러리에 없습니다.</translation>
    </message>
    <message>
        <source>It is not known whether its program counted characters or UTF-16 units.</source>
        <translation>그 프로그램이 글자를 셌는지 UTF-16 단위를 셌는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>It is not the one that was stored; it comes in as it is.</source>
        <translation>저장된 것과 다릅니다. 있는 그대로 가져옵니다.</translation>
    </message>
    <message>
        <source>It marks no text of this article.</source>
        <translation>이 기사의 글을 표시하지 않습니다.</translation>
    </message>
    <message>
        <source>It marks no words.</source>
        <translation>아무 글도 표시하지 않습니다.</translation>
    </message>
    <message>
        <source>It may have been deleted or merged.</source>
        <translation>삭제되었거나 병합되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>It may have been deleted.</source>
        <translation>삭제되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>It may have been merged into another.</source>
        <translation>다른 것에 병합되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>It may have been removed already.</source>
        <translation>이미 제거되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>It may have been removed; list the articles.</source>
        <translation>제거되었을 수 있습니다. 기사 목록을 확인하세요.</translation>
    </message>
    <message>
        <source>It reached beyond the end of the text in the file.</source>
        <translation>파일에서 본문 끝을 넘어갔습니다.</translation>
    </message>
    <message>
        <source>It reaches beyond the text, to {given}; it ends with the text here.</source>
        <translation>본문을 넘어 {given}까지 이릅니다. 여기서는 본문 끝에서 끝납니다.</translation>
    </message>
    <message>
        <source>It stands on another text than the one shown, and waits for its place there.</source>
        <translation>표시된 본문이 아닌 다른 본문에 있어, 위치를 정해야 합니다.</translation>
    </message>
    <message>
        <source>It stands on the whole article.</source>
        <translation>기사 전체에 달린 주석입니다.</translation>
    </message>
    <message>
        <source>It stood deeper than a codebook may be.</source>
        <translation>코드북에서 허용하는 것보다 더 깊이 있었습니다.</translation>
    </message>
    <message>
        <source>It was captured earlier, so the held text stays the current one.</source>
        <translation>더 먼저 수집된 것이라 보유한 본문이 현재 판으로 남습니다.</translation>
    </message>
    <message>
        <source>It was left as it is; a copy stands at {path}.</source>
        <translation>그대로 두었습니다. 사본은 {path}에 있습니다.</translation>
    </message>
    <message>
        <source>It was left as it is; a copy stands beside it as {name}.</source>
        <translation>그대로 두었습니다. 옆에 {name}(으)로 사본이 있습니다.</translation>
    </message>
    <message>
        <source>It was left out for safety.</source>
        <translation>안전을 위해 제외했습니다.</translation>
    </message>
    <message>
        <source>It was not opened for safety.</source>
        <translation>안전을 위해 열지 않았습니다.</translation>
    </message>
    <message>
        <source>It was not opened, because such files may be harmful.</source>
        <translation>이런 파일은 해로울 수 있어 열지 않았습니다.</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>이탈리아어</translation>
    </message>
    <message>
        <source>Its columns are {there}. Map the fields to these.</source>
        <translation>열은 {there}입니다. 필드를 이 열에 연결하세요.</translation>
    </message>
    <message>
        <source>Its columns are {there}. Say which holds it, such as article_id, url or article_title.</source>
        <translation>열은 {there}입니다. article_id, url, article_title처럼 어느 열인지 지정하세요.</translation>
    </message>
    <message>
        <source>Its columns are {there}. Say which holds it, such as text=body.</source>
        <translation>열은 {there}입니다. text=body처럼 어느 열인지 지정하세요.</translation>
    </message>
    <message>
        <source>Its columns are {there}. Say which holds them, such as tag_path and quote.</source>
        <translation>열은 {there}입니다. tag_path와 quote처럼 어느 열인지 지정하세요.</translation>
    </message>
    <message>
        <source>Its name was “{name}”.</source>
        <translation>이름이 “{name}”이었습니다.</translation>
    </message>
    <message>
        <source>Its offsets reached beyond the text.</source>
        <translation>오프셋이 본문을 넘어갔습니다.</translation>
    </message>
    <message>
        <source>Its page may have the text; open its address and save it.</source>
        <translation>페이지에 본문이 있을 수 있습니다. 주소를 열어 저장하세요.</translation>
    </message>
    <message>
        <source>Its place is no number.</source>
        <translation>위치가 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>Its places in their context</source>
        <translation>문맥 속 위치 보기</translation>
    </message>
    <message>
        <source>Its sources are: {known}.</source>
        <translation>출처는 다음과 같습니다: {known}.</translation>
    </message>
    <message>
        <source>Its text comes in, the file itself does not.</source>
        <translation>본문은 가져오지만 파일 자체는 가져오지 않습니다.</translation>
    </message>
    <message>
        <source>Its text has {n} characters, more than {most}.</source>
        <translation>본문이 {n}자로, {most}자를 넘습니다.</translation>
    </message>
    <message>
        <source>Its words are here “{quote}”.</source>
        <translation>여기서는 문구가 “{quote}”입니다.</translation>
    </message>
    <message>
        <source>Its words are not those at its offsets.</source>
        <translation>오프셋 위치의 글과 다릅니다.</translation>
    </message>
    <message>
        <source>Its words do not stand at its offsets; the nearest place of them was taken.</source>
        <translation>글이 오프셋 위치에 없어 가장 가까운 위치를 썼습니다.</translation>
    </message>
    <message>
        <source>Its words do not stand in the text.</source>
        <translation>그 글이 본문에 없습니다.</translation>
    </message>
    <message>
        <source>Its words were found {abs} characters from its offsets.</source>
        <translation>그 글을 오프셋에서 {abs}자 떨어진 곳에서 찾았습니다.</translation>
    </message>
    <message>
        <source>Its words were not found, or not surely; a check accepts the place proposed</source>
        <translation>인용문을 찾지 못했거나 확실하지 않습니다. 선택하면 제안된 위치를 받아들입니다</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON Lines</translation>
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
        <source>Japanese</source>
        <translation>일본어</translation>
    </message>
    <message>
        <source>Join with the next</source>
        <translation>다음 주석과 합치기</translation>
    </message>
    <message>
        <source>Juche years are counted from 1</source>
        <translation>주체 연도는 1부터 셉니다</translation>
    </message>
    <message>
        <source>Juche {juche} is {counted}, not {printed}</source>
        <translation>주체 {juche}년은 {printed}년이 아니라 {counted}년입니다</translation>
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
        <translation>이전 판에 두기</translation>
    </message>
    <message>
        <source>Keep originals</source>
        <translation>원본 보관</translation>
    </message>
    <message>
        <source>Keep originals in new libraries</source>
        <translation>새 라이브러리에 원본 보관</translation>
    </message>
    <message>
        <source>Keep paragraphs that belong together side by side</source>
        <translation>서로 대응하는 문단을 나란히 둡니다</translation>
    </message>
    <message>
        <source>Keep the bytes of what is imported, as proof of the source</source>
        <translation>출처의 증거로 가져온 파일의 원본 바이트를 보관합니다</translation>
    </message>
    <message>
        <source>Keep the bytes of what is imported, as proof of the source; each library can be told otherwise</source>
        <translation>가져온 파일의 바이트를 출처의 증거로 보관합니다. 라이브러리마다 달리 정할 수 있습니다</translation>
    </message>
    <message>
        <source>Keep the filter by a name, in the list above the tree</source>
        <translation>필터에 이름을 붙여 트리 위 목록에 저장합니다</translation>
    </message>
    <message>
        <source>Keep this choice under a name</source>
        <translation>이 구성을 저장할 이름</translation>
    </message>
    <message>
        <source>Kept as they are here</source>
        <translation>여기 있는 그대로 유지됨</translation>
    </message>
    <message>
        <source>Kept file</source>
        <translation>보관한 파일</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>키보드 단축키…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Keys move a caret; without it they scroll</source>
        <translation>키로 캐럿을 움직입니다. 끄면 키로 스크롤합니다</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>차트 종류</translation>
    </message>
    <message>
        <source>Kind of search</source>
        <translation>검색 종류</translation>
    </message>
    <message>
        <source>Known speakers</source>
        <translation>알려진 발화자</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>Korean page</source>
        <translation>한국어 페이지</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Language of source…</source>
        <translation>출처의 언어…</translation>
    </message>
    <message>
        <source>Language…</source>
        <translation>언어…</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>큰 것부터</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>마지막으로 나타남</translation>
    </message>
    <message>
        <source>Last tag again</source>
        <translation>마지막 태그 다시 달기</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>레이아웃</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Leave this table out, or write CSV.</source>
        <translation>이 표를 빼거나 CSV로 쓰세요.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>왼쪽</translation>
    </message>
    <message>
        <source>Left as it is, since it is a place of another computer: {names}.</source>
        <translation>다른 컴퓨터의 위치라 그대로 둠: {names}.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Length of periods</source>
        <translation>기간 단위</translation>
    </message>
    <message>
        <source>Let a program for text recognition read them, and import what it makes.</source>
        <translation>문자 인식 프로그램으로 읽은 뒤 그 결과를 가져오세요.</translation>
    </message>
    <message>
        <source>Let go to open these libraries</source>
        <translation>놓으면 이 라이브러리들을 엽니다</translation>
    </message>
    <message>
        <source>Let go to open this library</source>
        <translation>놓으면 이 라이브러리를 엽니다</translation>
    </message>
    <message>
        <source>Let go to see what would be imported</source>
        <translation>놓으면 가져올 내용을 보여 줍니다</translation>
    </message>
    <message>
        <source>Let one tag have the uses of others</source>
        <translation>다른 태그들의 사용을 한 태그로 모읍니다</translation>
    </message>
    <message>
        <source>Let selections made with the mouse grow to whole words</source>
        <translation>마우스로 선택하면 단어 전체로 넓힙니다</translation>
    </message>
    <message>
        <source>Let tags go to the article at the right</source>
        <translation>오른쪽 기사에 태그를 달 수 있게 합니다</translation>
    </message>
    <message>
        <source>Let the arrow keys move a caret; without it they scroll</source>
        <translation>화살표 키로 캐럿을 움직입니다. 끄면 스크롤합니다</translation>
    </message>
    <message>
        <source>Let the article stand alone; keys mark and tag as ever, Esc brings the rest back</source>
        <translation>기사만 표시합니다. 키로 표시하고 태그를 다는 것은 그대로이며, Esc로 나머지를 되돌립니다</translation>
    </message>
    <message>
        <source>Let the reading queue hold every article again, not only a branch or a list</source>
        <translation>읽기 순서를 가지나 목록이 아닌 모든 기사로 되돌립니다</translation>
    </message>
    <message>
        <source>Let the tag box tag the whole article; Esc leaves</source>
        <translation>태그 상자로 기사 전체에 태그를 답니다. Esc로 마칩니다</translation>
    </message>
    <message>
        <source>Let tree, counts, reading queue and exports hold only what the search finds</source>
        <translation>트리, 개수, 읽기 순서, 내보내기에 검색으로 찾은 것만 담습니다</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>라이브러리</translation>
    </message>
    <message>
        <source>Library tree</source>
        <translation>라이브러리 트리</translation>
    </message>
    <message>
        <source>Library, in numbers</source>
        <translation>라이브러리 현황</translation>
    </message>
    <message>
        <source>Library: sources, dates and articles</source>
        <translation>라이브러리: 출처, 날짜, 기사</translation>
    </message>
    <message>
        <source>Library{suffix}</source>
        <translation>Library{suffix}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Light or dark as the system has it</source>
        <translation>시스템 설정대로 밝거나 어둡게</translation>
    </message>
    <message>
        <source>Like the current one</source>
        <translation>현재 주석과 같은 것</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>유사도</translation>
    </message>
    <message>
        <source>Lime</source>
        <translation>라임</translation>
    </message>
    <message>
        <source>Line between panes</source>
        <translation>창 사이의 경계선</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>줄 높이</translation>
    </message>
    <message>
        <source>Line height in twentieths of the size</source>
        <translation>줄 높이(글자 크기의 20분의 1 단위)</translation>
    </message>
    <message>
        <source>Line undecided</source>
        <translation>줄 미정으로</translation>
    </message>
    <message>
        <source>Line {line} of “{name}” cannot be taken: {why}.</source>
        <translation>“{name}”의 {line}번째 줄을 받아들일 수 없습니다: {why}.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>선</translation>
    </message>
    <message>
        <source>Lines found</source>
        <translation>찾은 줄</translation>
    </message>
    <message>
        <source>Links between rows</source>
        <translation>행 사이의 연결</translation>
    </message>
    <message>
        <source>List every place of the selected words, or of words you type, to tag them together</source>
        <translation>선택하거나 입력한 단어의 모든 위치를 나열해 한꺼번에 태그를 답니다</translation>
    </message>
    <message>
        <source>List every place of the words in the articles found, or in those chosen, to tag them together</source>
        <translation>찾은 기사나 선택한 기사에서 단어의 모든 위치를 나열해 한꺼번에 태그를 답니다</translation>
    </message>
    <message>
        <source>List every use of the annotation’s tag in its context</source>
        <translation>주석의 태그가 쓰인 모든 곳을 문맥과 함께 나열합니다</translation>
    </message>
    <message>
        <source>List only annotations with some words, tag, coder or star</source>
        <translation>특정 단어, 태그, 코더, 별표가 있는 주석만 나열합니다</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Listed items</source>
        <translation>목록 항목</translation>
    </message>
    <message>
        <source>Listed on a page; the article is not in this library.</source>
        <translation>페이지의 목록에 있으나 기사는 이 라이브러리에 없습니다.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Look at it in a browser; it may be gone, or shown to some visitors only.</source>
        <translation>브라우저로 확인하세요. 사라졌거나 일부 방문자에게만 보일 수 있습니다.</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>파일을 찾는 중</translation>
    </message>
    <message>
        <source>Looking for what matches…</source>
        <translation>일치하는 기사를 찾는 중…</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>만들어짐</translation>
    </message>
    <message>
        <source>Made by find all</source>
        <translation>모두 찾기로 단 것</translation>
    </message>
    <message>
        <source>Made by hand</source>
        <translation>손으로 단 것</translation>
    </message>
    <message>
        <source>Made from the first words of the text</source>
        <translation>본문 첫머리에서 만든 제목</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>만들기</translation>
    </message>
    <message>
        <source>Make a backup besides those made by themselves</source>
        <translation>자동 백업과 별도로 백업을 만듭니다</translation>
    </message>
    <message>
        <source>Make a library of its own of the backup; the present one stays as it is</source>
        <translation>백업으로 별도의 라이브러리를 만듭니다. 현재 라이브러리는 그대로 둡니다</translation>
    </message>
    <message>
        <source>Make a tag first.</source>
        <translation>먼저 태그를 만드세요.</translation>
    </message>
    <message>
        <source>Make an empty library</source>
        <translation>빈 라이브러리를 만듭니다</translation>
    </message>
    <message>
        <source>Make it anew: let Dateline check the library, or run “dateline reindex --afresh”.</source>
        <translation>새로 만드세요: Dateline에서 라이브러리를 검사하거나 “dateline reindex --afresh”를 실행하세요.</translation>
    </message>
    <message>
        <source>Make it first, or choose another folder.</source>
        <translation>먼저 만들거나 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>Make it first, or choose another place.</source>
        <translation>먼저 만들거나 다른 위치를 고르세요.</translation>
    </message>
    <message>
        <source>Make one of the annotation and the next in the text</source>
        <translation>이 주석과 본문의 다음 주석을 하나로 만듭니다</translation>
    </message>
    <message>
        <source>Make room, or choose another disk.</source>
        <translation>공간을 확보하거나 다른 디스크를 고르세요.</translation>
    </message>
    <message>
        <source>Make the article&apos;s type larger</source>
        <translation>기사의 글자를 크게 합니다</translation>
    </message>
    <message>
        <source>Make the article&apos;s type smaller</source>
        <translation>기사의 글자를 작게 합니다</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>말레이어</translation>
    </message>
    <message>
        <source>Map of the annotations</source>
        <translation>주석 미니맵</translation>
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
        <source>Mark as</source>
        <translation>다음으로 표시</translation>
    </message>
    <message>
        <source>Mark the article as read through without anything to mark in it, or take the mark back</source>
        <translation>표시할 것 없이 다 읽은 기사로 표시하거나 표시를 거둡니다</translation>
    </message>
    <message>
        <source>Mark the article as read through, or take the mark back</source>
        <translation>기사를 읽음 완료로 표시하거나 표시를 거둡니다</translation>
    </message>
    <message>
        <source>Mark the article as unread, or as being read again</source>
        <translation>기사를 읽지 않음으로, 또는 다시 읽는 중으로 표시합니다</translation>
    </message>
    <message>
        <source>Mark the selected words without a tag</source>
        <translation>선택한 텍스트를 태그 없이 표시합니다</translation>
    </message>
    <message>
        <source>Mark words in news, tag them, take the table with you.</source>
        <translation>뉴스의 글을 표시하고, 태그를 달고, 표로 가져가세요.</translation>
    </message>
    <message>
        <source>Markdown of quotes</source>
        <translation>인용문 Markdown</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>일치</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>일치하는 명령</translation>
    </message>
    <message>
        <source>Matching tags</source>
        <translation>일치하는 태그</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5월</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>줄 길이</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Memo (Markdown)</source>
        <translation>메모 (Markdown)</translation>
    </message>
    <message>
        <source>Memo of the annotation</source>
        <translation>주석의 메모</translation>
    </message>
    <message>
        <source>Mend it and try again.</source>
        <translation>고친 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Mend it, or look for it as a phrase.</source>
        <translation>고치거나 구절로 찾으세요.</translation>
    </message>
    <message>
        <source>Mend or remove the file; until then only the outlets that come with the program are known.</source>
        <translation>파일을 고치거나 제거하세요. 그때까지는 프로그램에 들어 있는 매체만 인식합니다.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>병합</translation>
    </message>
    <message>
        <source>Merge both, or choose another name.</source>
        <translation>둘을 병합하거나 다른 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>다음에 병합</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>병합할 태그…</translation>
    </message>
    <message>
        <source>Merge it: “dateline merge”, or the File menu.</source>
        <translation>“dateline merge”나 파일 메뉴로 병합하세요.</translation>
    </message>
    <message>
        <source>Merge library</source>
        <translation>라이브러리 병합</translation>
    </message>
    <message>
        <source>Merge library…</source>
        <translation>라이브러리 병합…</translation>
    </message>
    <message>
        <source>Merge sources…</source>
        <translation>출처 병합…</translation>
    </message>
    <message>
        <source>Merge tags into…</source>
        <translation>태그 병합…</translation>
    </message>
    <message>
        <source>Merge the inner tag into the outer one.</source>
        <translation>안쪽 태그를 바깥 태그에 병합하세요.</translation>
    </message>
    <message>
        <source>Merge the two, or rename one of them.</source>
        <translation>둘을 병합하거나 하나의 이름을 바꾸세요.</translation>
    </message>
    <message>
        <source>Merge {n} sources into</source>
        <translation>출처 {n}개를 다음에 병합</translation>
    </message>
    <message>
        <source>Merge {n} tags into…</source>
        <translation>태그 {n}개를 병합…</translation>
    </message>
    <message>
        <source>Merge {sources} into which source?</source>
        <translation>{sources}을(를) 어느 출처에 병합할까요?</translation>
    </message>
    <message>
        <source>Merge {tags} into which tag?</source>
        <translation>{tags}을(를) 어느 태그에 병합할까요?</translation>
    </message>
    <message>
        <source>Merge {tags} into “{tag}”.</source>
        <translation>{tags}을(를) “{tag}”에 병합합니다.</translation>
    </message>
    <message>
        <source>Merge {tags} into “{tag}”: {uses}.</source>
        <translation>{tags}을(를) “{tag}”에 병합합니다: {uses}.</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>병합하는 중</translation>
    </message>
    <message>
        <source>Method note</source>
        <translation>방법 노트</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>표에 없음</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>수정한 때</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>월요일</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>몽골어</translation>
    </message>
    <message>
        <source>More on the codebook</source>
        <translation>코드북 더 보기</translation>
    </message>
    <message>
        <source>More than {n} articles have the words, so they are sorted by date.</source>
        <translation>단어가 들어 있는 기사가 {n}건을 넘어 날짜순으로 정렬했습니다.</translation>
    </message>
    <message>
        <source>More was done since: take that back first, by Undo.</source>
        <translation>그 뒤에 한 일이 있습니다. 먼저 실행 취소로 되돌리세요.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>움직임</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 옮기기</translation>
    </message>
    <message>
        <source>Move it a word back</source>
        <translation>구간을 한 단어 앞으로 옮깁니다</translation>
    </message>
    <message>
        <source>Move it a word on</source>
        <translation>구간을 한 단어 뒤로 옮깁니다</translation>
    </message>
    <message>
        <source>Move tag down</source>
        <translation>태그 아래로 옮기기</translation>
    </message>
    <message>
        <source>Move tag up</source>
        <translation>태그 위로 옮기기</translation>
    </message>
    <message>
        <source>Move tags to…</source>
        <translation>태그 옮기기…</translation>
    </message>
    <message>
        <source>Move the caret</source>
        <translation>캐럿 이동</translation>
    </message>
    <message>
        <source>Move the edges</source>
        <translation>경계 옮기기</translation>
    </message>
    <message>
        <source>Move the line between panes</source>
        <translation>창 사이의 경계선 옮기기</translation>
    </message>
    <message>
        <source>Move the uses to another tag</source>
        <translation>사용을 다른 태그로 옮기기</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>이동…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 옮기기</translation>
    </message>
    <message>
        <source>Move {n} tags to…</source>
        <translation>태그 {n}개 이동…</translation>
    </message>
    <message>
        <source>Move {tags}</source>
        <translation>{tags} 이동</translation>
    </message>
    <message>
        <source>Move {tags} under “{tag}”</source>
        <translation>{tags}을(를) “{tag}” 아래로 이동</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>옮기는 중</translation>
    </message>
    <message>
        <source>NEAR has so many Korean words that not every way to write them was looked for.</source>
        <translation>NEAR에 한국어 단어가 많아 띄어쓰기를 모두 달리해 찾지는 못했습니다.</translation>
    </message>
    <message>
        <source>NEAR looked for {words} with all spaces between Korean words or without any.</source>
        <translation>NEAR에서 {words}은(는) 한국어 단어를 모두 띄어 쓰거나 모두 붙여 쓴 것만 찾았습니다.</translation>
    </message>
    <message>
        <source>NEAR stands between words or phrases, so it was taken as AND.</source>
        <translation>NEAR는 단어나 구절 사이에 있어야 하므로 AND로 읽었습니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Name of a choice of columns</source>
        <translation>열 구성의 이름</translation>
    </message>
    <message>
        <source>Name of a source</source>
        <translation>출처 이름</translation>
    </message>
    <message>
        <source>Name of a source, also a new one</source>
        <translation>출처 이름(새 이름도 가능)</translation>
    </message>
    <message>
        <source>Name of the group, empty for none</source>
        <translation>그룹 이름(비우면 없음)</translation>
    </message>
    <message>
        <source>Name of the smart folder</source>
        <translation>스마트 폴더 이름</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>출처 이름</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>태그 이름</translation>
    </message>
    <message>
        <source>Name or service not known</source>
        <translation>알 수 없는 이름 또는 서비스</translation>
    </message>
    <message>
        <source>Name the columns that it stands for.</source>
        <translation>해당하는 열의 이름을 지정하세요.</translation>
    </message>
    <message>
        <source>Narrow selection</source>
        <translation>선택 좁히기</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>네트워크에 연결할 수 없음</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새 항목</translation>
    </message>
    <message>
        <source>New coders: {coders}.</source>
        <translation>새 코더: {coders}.</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>새 그룹…</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>새 키</translation>
    </message>
    <message>
        <source>New key for {action}</source>
        <translation>{action}의 새 키</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>새 라이브러리</translation>
    </message>
    <message>
        <source>New library…</source>
        <translation>새 라이브러리…</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>새 태그</translation>
    </message>
    <message>
        <source>New tag under this…</source>
        <translation>하위 태그 만들기…</translation>
    </message>
    <message>
        <source>New tag, as in theme/energy</source>
        <translation>새 태그, 예: theme/energy</translation>
    </message>
    <message>
        <source>New tags  {n}</source>
        <translation>새 태그  {n}</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>새 태그…</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>새 판</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>새 판</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>최신순</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>다음 주석</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>다음 기사</translation>
    </message>
    <message>
        <source>Next one here</source>
        <translation>여기의 다음 주석</translation>
    </message>
    <message>
        <source>Next paragraph</source>
        <translation>다음 문단</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>다음 위치</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>다음 위치 (Enter)</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>다음 문장</translation>
    </message>
    <message>
        <source>Next unread article</source>
        <translation>읽지 않은 다음 기사</translation>
    </message>
    <message>
        <source>Next word</source>
        <translation>다음 단어</translation>
    </message>
    <message>
        <source>No annotation fits the filter. Esc in its field shows all again.</source>
        <translation>필터에 맞는 주석이 없습니다. 필터 입력란에서 Esc를 누르면 모두 표시됩니다.</translation>
    </message>
    <message>
        <source>No annotation follows this one in the text.</source>
        <translation>본문에서 이 뒤에 오는 주석이 없습니다.</translation>
    </message>
    <message>
        <source>No annotation here</source>
        <translation>여기에는 주석이 없음</translation>
    </message>
    <message>
        <source>No annotation here; {annotations} in the article</source>
        <translation>여기에는 주석이 없음; 기사 전체에 {annotations}</translation>
    </message>
    <message>
        <source>No annotation in the article</source>
        <translation>이 기사에는 주석이 없음</translation>
    </message>
    <message>
        <source>No annotation is here.</source>
        <translation>여기에는 주석이 없습니다.</translation>
    </message>
    <message>
        <source>No article chosen</source>
        <translation>선택한 기사 없음</translation>
    </message>
    <message>
        <source>No article holds all of this.</source>
        <translation>이 조건에 모두 맞는 기사가 없습니다.</translation>
    </message>
    <message>
        <source>No article holds {query}.</source>
        <translation>{query}이(가) 들어 있는 기사가 없습니다.</translation>
    </message>
    <message>
        <source>No article matches the filter</source>
        <translation>필터에 맞는 기사가 없습니다</translation>
    </message>
    <message>
        <source>No article of a known month or year: there is no axis of time. The table has the counts.</source>
        <translation>월이나 연도를 아는 기사가 없어 시간 축을 그릴 수 없습니다. 개수는 표에 있습니다.</translation>
    </message>
    <message>
        <source>No article: {name}.</source>
        <translation>기사 없음: {name}.</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>아직 기사가 없습니다</translation>
    </message>
    <message>
        <source>No backup: {why}</source>
        <translation>백업하지 못함: {why}</translation>
    </message>
    <message>
        <source>No backups of “{library}” yet</source>
        <translation>“{library}”의 백업이 아직 없음</translation>
    </message>
    <message>
        <source>No date was given.</source>
        <translation>날짜를 입력하지 않았습니다.</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>차이 없음</translation>
    </message>
    <message>
        <source>No faults found.</source>
        <translation>오류가 없습니다.</translation>
    </message>
    <message>
        <source>No faults found: texts, quotes, counts and the file itself are sound.</source>
        <translation>오류가 없습니다. 본문, 인용문, 개수, 파일이 모두 온전합니다.</translation>
    </message>
    <message>
        <source>No font here has Korean letters, so the window speaks English. Add Korean to the languages of the system and start Dateline again.</source>
        <translation>한글 글꼴이 없어 창이 영어로 표시됩니다. 시스템 언어에 한국어를 추가하고 Dateline을 다시 시작하세요.</translation>
    </message>
    <message>
        <source>No font here has Korean letters, so the window speaks English. Install the package {package}, such as with “sudo apt install {package}”, and start Dateline again.</source>
        <translation>한글 글꼴이 없어 창이 영어로 표시됩니다. “sudo apt install {package}” 등으로 {package} 패키지를 설치하고 Dateline을 다시 시작하세요.</translation>
    </message>
    <message>
        <source>No font here has Korean letters, so this article shows boxes. Add Korean to the languages of the system and start Dateline again. Marking and exporting work all the same.</source>
        <translation>한글 글꼴이 없어 이 기사가 네모로 표시됩니다. 시스템 언어에 한국어를 추가하고 Dateline을 다시 시작하세요. 표시와 내보내기는 그대로 할 수 있습니다.</translation>
    </message>
    <message>
        <source>No font here has Korean letters, so this article shows boxes. Install the package {package}, such as with “sudo apt install {package}”, and start Dateline again. Marking and exporting work all the same.</source>
        <translation>한글 글꼴이 없어 이 기사가 네모로 표시됩니다. “sudo apt install {package}” 등으로 {package} 패키지를 설치하고 Dateline을 다시 시작하세요. 표시와 내보내기는 그대로 할 수 있습니다.</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>묶지 않기</translation>
    </message>
    <message>
        <source>No library is open</source>
        <translation>열린 라이브러리 없음</translation>
    </message>
    <message>
        <source>No longer in the library</source>
        <translation>더 이상 라이브러리에 없음</translation>
    </message>
    <message>
        <source>No name was given for the source.</source>
        <translation>출처 이름을 입력하지 않았습니다.</translation>
    </message>
    <message>
        <source>No page has all of these words. Try fewer, or shorter ones.</source>
        <translation>이 단어가 모두 있는 페이지가 없습니다. 단어를 줄이거나 더 짧게 해 보세요.</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>상대 컴퓨터로 가는 경로가 없음</translation>
    </message>
    <message>
        <source>No row of “{name}” can be read. {place}: {fault}</source>
        <translation>“{name}”의 행을 하나도 읽을 수 없습니다. {place}: {fault}</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>이 단어가 있는 설정이 없습니다.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>장치에 남은 공간이 없음</translation>
    </message>
    <message>
        <source>No step fits.</source>
        <translation>맞는 단계가 없습니다.</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>그런 장치가 없음</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>그런 장치나 주소가 없음</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>그런 파일이나 폴더가 없음</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>태그 없음</translation>
    </message>
    <message>
        <source>No tag has the key {key}. Give it to one in the codebook&apos;s menu.</source>
        <translation>{key} 키가 지정된 태그가 없습니다. 코드북 메뉴에서 지정하세요.</translation>
    </message>
    <message>
        <source>No tag has these words in its path. Esc shows all tags.</source>
        <translation>경로에 이 단어가 있는 태그가 없습니다. Esc를 누르면 모든 태그가 표시됩니다.</translation>
    </message>
    <message>
        <source>No tag is used in this article.</source>
        <translation>이 기사에서 사용한 태그가 없습니다.</translation>
    </message>
    <message>
        <source>No tag is used yet.</source>
        <translation>아직 사용한 태그가 없습니다.</translation>
    </message>
    <message>
        <source>No tag was used yet in this library.</source>
        <translation>이 라이브러리에서 아직 쓴 태그가 없습니다.</translation>
    </message>
    <message>
        <source>No tags yet.</source>
        <translation>아직 태그가 없습니다.</translation>
    </message>
    <message>
        <source>No tags yet. Type a name in the box above and press Enter, add one with +, or start from a codebook:</source>
        <translation>아직 태그가 없습니다. 위 입력란에 이름을 쓰고 Enter를 누르거나, +로 추가하거나, 코드북에서 시작하세요:</translation>
    </message>
    <message>
        <source>No tags yet. Type a name in the box above and press Enter, or add one with +.</source>
        <translation>아직 태그가 없습니다. 위 입력란에 이름을 쓰고 Enter를 누르거나 +로 추가하세요.</translation>
    </message>
    <message>
        <source>No uses here</source>
        <translation>여기에는 사용 없음</translation>
    </message>
    <message>
        <source>No window could be opened for {path}.</source>
        <translation>{path}을(를) 위한 창을 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Nobody has annotated yet.</source>
        <translation>아직 주석을 단 사람이 없습니다.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>None</source>
        <comment>key</comment>
        <translation>없음</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no group</comment>
        <translation>없음</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>None is kept so far.</source>
        <translation>아직 저장된 것이 없습니다.</translation>
    </message>
    <message>
        <source>None of them is used.</source>
        <translation>사용된 것이 없습니다.</translation>
    </message>
    <message>
        <source>None so far. Drop files on the window to begin.</source>
        <translation>아직 없습니다. 창에 파일을 끌어다 놓아 시작하세요.</translation>
    </message>
    <message>
        <source>Not a date yet</source>
        <translation>아직 날짜가 아닙니다</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>폴더가 아님</translation>
    </message>
    <message>
        <source>Not accepted: the article has another text by now. Search again.</source>
        <translation>받아들이지 않음: 그사이 기사 본문이 바뀌었습니다. 다시 검색하세요.</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>이 날짜 이전</translation>
    </message>
    <message>
        <source>Not annotated</source>
        <translation>주석 없음</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>이 날짜 이후</translation>
    </message>
    <message>
        <source>Not carried</source>
        <translation>옮기지 못함</translation>
    </message>
    <message>
        <source>Not drawn: {sources} in which it does not occur.</source>
        <translation>그리지 않음: 나오지 않는 {sources}.</translation>
    </message>
    <message>
        <source>Not drawn: {sources} with {n} in all.</source>
        <translation>그리지 않음: {sources}(모두 {n}회).</translation>
    </message>
    <message>
        <source>Not in the backup: {articles}, {annotations}.</source>
        <translation>백업에 없는 것: {articles}, {annotations}.</translation>
    </message>
    <message>
        <source>Not in the chart; click to show it.</source>
        <translation>차트에 없습니다. 클릭하면 표시합니다.</translation>
    </message>
    <message>
        <source>Not known here and left out: {names}.</source>
        <translation>알 수 없어 제외함: {names}.</translation>
    </message>
    <message>
        <source>Not now: {why}.</source>
        <translation>지금은 할 수 없음: {why}.</translation>
    </message>
    <message>
        <source>Not on the axis of time: {parts}.</source>
        <translation>시간 축에 없는 것: {parts}.</translation>
    </message>
    <message>
        <source>Not placed</source>
        <translation>위치 미정</translation>
    </message>
    <message>
        <source>Not possible at present: {why}.</source>
        <translation>지금은 할 수 없습니다: {why}.</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>Not searched to the end.</source>
        <translation>끝까지 검색하지 못했습니다.</translation>
    </message>
    <message>
        <source>Not searched yet: Enter searches.</source>
        <translation>아직 검색하지 않았습니다. Enter를 누르면 검색합니다.</translation>
    </message>
    <message>
        <source>Not searched.</source>
        <translation>검색하지 않았습니다.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Notes become memos, which have no annotations.</source>
        <translation>노트는 주석이 없는 메모가 됩니다.</translation>
    </message>
    <message>
        <source>Notes on the search</source>
        <translation>검색 참고 사항</translation>
    </message>
    <message>
        <source>Nothing could be read from it.</source>
        <translation>읽을 수 있는 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 것 없음</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer words, parts of words, or another part of the library.</source>
        <translation>찾지 못했습니다. 단어를 줄이거나, 단어의 일부 또는 라이브러리의 다른 부분에서 찾아보세요.</translation>
    </message>
    <message>
        <source>Nothing has changed yet: the library can still only be read.</source>
        <translation>아직 달라진 것이 없습니다. 라이브러리는 여전히 읽을 수만 있습니다.</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>그런 이름이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is filtered: there is nothing to keep.</source>
        <translation>필터가 없어 저장할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is new in “{name}”: the library has all of it.</source>
        <translation>“{name}”에 새로운 것이 없습니다. 라이브러리에 모두 있습니다.</translation>
    </message>
    <message>
        <source>Nothing is written before you import.</source>
        <translation>가져오기 전에는 아무것도 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing new to import</source>
        <translation>새로 가져올 것 없음</translation>
    </message>
    <message>
        <source>Nothing of it can be recovered; the file was left as it is.</source>
        <translation>복구할 수 있는 내용이 없습니다. 파일은 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>Nothing on the page says when it was published.</source>
        <translation>페이지에 발행일을 알리는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing open yet</source>
        <translation>아직 연 기사 없음</translation>
    </message>
    <message>
        <source>Nothing that is counted is new</source>
        <translation>새로운 것이 없습니다</translation>
    </message>
    <message>
        <source>Nothing to change: the codebook has all of it.</source>
        <translation>바꿀 것이 없습니다. 코드북에 모두 있습니다.</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>가져올 것 없음</translation>
    </message>
    <message>
        <source>Nothing unread follows in {queue}. Once more begins at its top.</source>
        <translation>{queue}에서 이 뒤에 읽지 않은 기사가 없습니다. 한 번 더 누르면 처음부터 시작합니다.</translation>
    </message>
    <message>
        <source>Nothing unread is left in {queue}.</source>
        <translation>{queue}에 읽지 않은 기사가 없습니다.</translation>
    </message>
    <message>
        <source>Nothing unread is left in {queue}; {n} article being read.</source>
        <translation>{queue}에 읽지 않은 기사가 없습니다. 읽는 중인 기사 {n}건.</translation>
    </message>
    <message>
        <source>Nothing unread is left in {queue}; {n} articles being read.</source>
        <translation>{queue}에 읽지 않은 기사가 없습니다. 읽는 중인 기사 {n}건.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>바뀐 것이 없습니다</translation>
    </message>
    <message>
        <source>Nothing was changed; mend the line, or export the file anew.</source>
        <translation>아무것도 바꾸지 않았습니다. 그 줄을 고치거나 파일을 다시 내보내세요.</translation>
    </message>
    <message>
        <source>Nothing was done yet. Each step you take is listed here and can be taken back.</source>
        <translation>아직 한 작업이 없습니다. 실행한 단계가 모두 여기에 나열되며 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>가져온 것 없음</translation>
    </message>
    <message>
        <source>Nothing was imported yet, or all of it was taken back.</source>
        <translation>아직 가져온 것이 없거나 모두 취소했습니다.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>Nothing was written. Read again, or choose other columns first.</source>
        <translation>아무것도 쓰지 않았습니다. 다시 읽거나 먼저 다른 열을 고르세요.</translation>
    </message>
    <message>
        <source>Nothing would be written.</source>
        <translation>쓸 내용이 없습니다.</translation>
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
        <source>Ochre</source>
        <translation>황토</translation>
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
        <source>Of the first {n}: {summary}.</source>
        <translation>처음 {n}개 중: {summary}.</translation>
    </message>
    <message>
        <source>Offsets count from 0.</source>
        <translation>오프셋은 0부터 셉니다.</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>오래된순</translation>
    </message>
    <message>
        <source>On</source>
        <comment>a day</comment>
        <translation>이 날짜</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>웹 주소</translation>
    </message>
    <message>
        <source>On the whole article:</source>
        <translation>기사 전체에 달린 태그:</translation>
    </message>
    <message>
        <source>On whole</source>
        <translation>전체 태그</translation>
    </message>
    <message>
        <source>One character of 1-9 and a-z; pressed in the article it applies the tag</source>
        <translation>1-9, a-z 중 한 글자. 기사에서 누르면 태그가 적용됩니다</translation>
    </message>
    <message>
        <source>One for each annotation, with its quote</source>
        <translation>주석마다 하나, 인용문 포함</translation>
    </message>
    <message>
        <source>One for each article</source>
        <translation>기사마다 하나</translation>
    </message>
    <message>
        <source>One known to lie within one year counts to that year, month unknown.</source>
        <translation>한 해 안이라는 것만 알려진 기사는 그 해의 ‘월 미상’에 넣어 셉니다.</translation>
    </message>
    <message>
        <source>One list of all ({suffix})</source>
        <translation>전체를 한 목록으로({suffix})</translation>
    </message>
    <message>
        <source>One object a line ({suffix})</source>
        <translation>한 줄에 한 객체({suffix})</translation>
    </message>
    <message>
        <source>One of: {choices}.</source>
        <translation>다음 중 하나: {choices}.</translation>
    </message>
    <message>
        <source>One row for each annotation and tag: quote, offsets, memo, article, dates.</source>
        <translation>주석과 태그마다 한 행: 인용문, 오프셋, 메모, 기사, 날짜.</translation>
    </message>
    <message>
        <source>One whose date is not known to lie within a year is undated; no date is guessed.</source>
        <translation>한 해 안에 드는지 알 수 없는 기사는 날짜 미상입니다. 날짜를 짐작하지 않습니다.</translation>
    </message>
    <message>
        <source>Only annotations of one coder can be joined.</source>
        <translation>같은 코더의 주석만 합칠 수 있습니다.</translation>
    </message>
    <message>
        <source>Only annotations of one text can be joined.</source>
        <translation>같은 본문의 주석만 합칠 수 있습니다.</translation>
    </message>
    <message>
        <source>Only articles that the filter above the tree leaves</source>
        <translation>트리 위 필터를 통과한 기사만</translation>
    </message>
    <message>
        <source>Only in the backup: {articles}, {annotations}.</source>
        <translation>백업에만 있는 것: {articles}, {annotations}.</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>내 것만</translation>
    </message>
    <message>
        <source>Only places in texts can be taken over.</source>
        <translation>본문 안의 위치만 가져올 수 있습니다.</translation>
    </message>
    <message>
        <source>Only starred</source>
        <translation>별표한 것만</translation>
    </message>
    <message>
        <source>Only the first {length_max_cp} characters of the query were read.</source>
        <translation>검색식의 처음 {length_max_cp}자만 읽었습니다.</translation>
    </message>
    <message>
        <source>Only the first {read} of {total} pages were read: the document is too large.</source>
        <translation>문서가 너무 커서 {total}페이지 중 처음 {read}페이지만 읽었습니다.</translation>
    </message>
    <message>
        <source>Only the first {terms_max} words of the query were asked for.</source>
        <translation>검색식의 처음 {terms_max}개 단어만 찾았습니다.</translation>
    </message>
    <message>
        <source>Only what stands on articles that meet the filter; with tags or coders in it, only annotations that have such a tag, or are by such a coder, themselves.</source>
        <translation>필터에 맞는 기사에 있는 것만. 필터에 태그나 코더가 있으면 주석 자체에 그 태그가 있거나 그 코더가 단 것만.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open a backup, or copy the file again from where it came.</source>
        <translation>백업을 열거나 원래 있던 곳에서 파일을 다시 복사하세요.</translation>
    </message>
    <message>
        <source>Open a file that Dateline made.</source>
        <translation>Dateline에서 만든 파일을 여세요.</translation>
    </message>
    <message>
        <source>Open a file that Dateline made; articles are added with Import.</source>
        <translation>Dateline에서 만든 파일을 여세요. 기사는 가져오기로 추가합니다.</translation>
    </message>
    <message>
        <source>Open a folder of articles…</source>
        <translation>기사 폴더 열기…</translation>
    </message>
    <message>
        <source>Open a library…</source>
        <translation>라이브러리 열기…</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>모든 그룹 펼치기</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <translation>먼저 기사를 여세요.</translation>
    </message>
    <message>
        <source>Open another library</source>
        <translation>다른 라이브러리를 엽니다</translation>
    </message>
    <message>
        <source>Open another one to import into it.</source>
        <translation>가져오려면 다른 라이브러리를 여세요.</translation>
    </message>
    <message>
        <source>Open another one to merge into it.</source>
        <translation>병합하려면 다른 라이브러리를 여세요.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>브라우저에서 열기</translation>
    </message>
    <message>
        <source>Open in split view</source>
        <translation>나란히 보기로 열기</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>다시 여세요.</translation>
    </message>
    <message>
        <source>Open it in a browser and save it again, or save its text.</source>
        <translation>브라우저에서 열어 다시 저장하거나 본문을 저장하세요.</translation>
    </message>
    <message>
        <source>Open it in a browser, save the page again and import that.</source>
        <translation>브라우저에서 열어 페이지를 다시 저장한 뒤 그것을 가져오세요.</translation>
    </message>
    <message>
        <source>Open it in a text editor, save it with the encoding UTF-8 and import it again.</source>
        <translation>텍스트 편집기에서 열어 UTF-8 인코딩으로 저장한 뒤 다시 가져오세요.</translation>
    </message>
    <message>
        <source>Open it in another program and save it again.</source>
        <translation>다른 프로그램에서 열어 다시 저장하세요.</translation>
    </message>
    <message>
        <source>Open it once more when nothing else holds it.</source>
        <translation>다른 곳에서 쓰지 않을 때 다시 여세요.</translation>
    </message>
    <message>
        <source>Open it with Ctrl+O.</source>
        <translation>Ctrl+O로 여세요.</translation>
    </message>
    <message>
        <source>Open it with File › Open library.</source>
        <translation>파일 › 라이브러리 열기로 여세요.</translation>
    </message>
    <message>
        <source>Open it with its password, save it without one and import that.</source>
        <translation>암호로 연 뒤 암호 없이 저장해서 가져오세요.</translation>
    </message>
    <message>
        <source>Open it with that program.</source>
        <translation>그 프로그램으로 여세요.</translation>
    </message>
    <message>
        <source>Open it with the program that made it, and save it anew.</source>
        <translation>만든 프로그램으로 열어 다시 저장하세요.</translation>
    </message>
    <message>
        <source>Open it, or choose another name.</source>
        <translation>그것을 열거나 다른 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>라이브러리 열기</translation>
    </message>
    <message>
        <source>Open library…</source>
        <translation>라이브러리 열기…</translation>
    </message>
    <message>
        <source>Open one with Ctrl+O, or make one with Ctrl+Shift+N.</source>
        <translation>Ctrl+O로 열거나 Ctrl+Shift+N으로 만드세요.</translation>
    </message>
    <message>
        <source>Open one with Ctrl+O, or make one with Ctrl+Shift+N; what you gave is shown then.</source>
        <translation>Ctrl+O로 열거나 Ctrl+Shift+N으로 만드세요. 그러면 주신 것이 표시됩니다.</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>읽기 전용으로 열기</translation>
    </message>
    <message>
        <source>Open that article</source>
        <translation>해당 기사 열기</translation>
    </message>
    <message>
        <source>Open the article of the row and give it the keys; F3 goes on through the places</source>
        <translation>행의 기사를 열고 키 입력을 보냅니다. F3으로 위치를 차례로 봅니다</translation>
    </message>
    <message>
        <source>Open the file in which you name outlets, labels and languages of your own</source>
        <translation>매체, 이름표, 언어를 직접 정하는 파일을 엽니다</translation>
    </message>
    <message>
        <source>Open the library once more, to change it if that is possible now</source>
        <translation>지금 변경할 수 있는지 라이브러리를 다시 엽니다</translation>
    </message>
    <message>
        <source>Open the next article of the reading queue that was never opened</source>
        <translation>읽기 순서에서 아직 열지 않은 다음 기사를 엽니다</translation>
    </message>
    <message>
        <source>Open the next article of the tree</source>
        <translation>트리의 다음 기사를 엽니다</translation>
    </message>
    <message>
        <source>Open the next unread article whenever one is marked as done</source>
        <translation>기사를 읽음 완료로 표시할 때마다 읽지 않은 다음 기사를 엽니다</translation>
    </message>
    <message>
        <source>Open the older version beside the article, in the window</source>
        <translation>이전 판을 창에서 기사 옆에 엽니다</translation>
    </message>
    <message>
        <source>Open the one before</source>
        <translation>이전 기사를 엽니다</translation>
    </message>
    <message>
        <source>Open the others by themselves.</source>
        <translation>나머지는 따로 여세요.</translation>
    </message>
    <message>
        <source>Open “{library}”</source>
        <translation>“{library}” 열기</translation>
    </message>
    <message>
        <source>Opens in the browser</source>
        <translation>브라우저에서 열립니다</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>허용되지 않은 작업</translation>
    </message>
    <message>
        <source>Operation not supported</source>
        <translation>지원되지 않는 작업</translation>
    </message>
    <message>
        <source>Or with your own texts</source>
        <translation>또는 내 글로 시작하기</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>주황</translation>
    </message>
    <message>
        <source>Order and filter of the annotations</source>
        <translation>주석 정렬과 필터</translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation>기사 정렬</translation>
    </message>
    <message>
        <source>Order of the lines</source>
        <translation>줄 정렬</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>작성 방식</translation>
    </message>
    <message>
        <source>Original files</source>
        <translation>원본 파일</translation>
    </message>
    <message>
        <source>Original page at {host}</source>
        <translation>원본 페이지: {host}</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>원본</translation>
    </message>
    <message>
        <source>Originals are kept from now on</source>
        <translation>이제부터 원본을 보관합니다</translation>
    </message>
    <message>
        <source>Originals of new imports are not kept</source>
        <translation>새로 가져오는 것의 원본은 보관하지 않습니다</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>다른 파일…</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>다른 프로그램</translation>
    </message>
    <message>
        <source>Other texts of articles, on which nothing stands</source>
        <translation>아무것도 달려 있지 않은 기사의 다른 본문</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>다른 것…</translation>
    </message>
    <message>
        <source>Outlets and labels…</source>
        <translation>매체와 이름표…</translation>
    </message>
    <message>
        <source>Outlets of your own are in {path}; the next import reads them.</source>
        <translation>직접 정한 매체는 {path}에 있으며 다음에 가져올 때 읽습니다.</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>시기별 추이</translation>
    </message>
    <message>
        <source>Over time…</source>
        <translation>시기별 추이…</translation>
    </message>
    <message>
        <source>Page {page} cannot be read: {why}.</source>
        <translation>{page}페이지를 읽을 수 없습니다: {why}.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Pages of the journal</source>
        <translation>일지 페이지</translation>
    </message>
    <message>
        <source>Pages, texts, feeds and PDF documents that a server gave out are read.</source>
        <translation>서버가 내준 페이지, 텍스트, 피드, PDF 문서를 읽습니다.</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>칠하기</translation>
    </message>
    <message>
        <source>Paint every annotation</source>
        <translation>모든 주석을 칠합니다</translation>
    </message>
    <message>
        <source>Paint only annotations made by find all</source>
        <translation>모두 찾기로 단 주석만 칠합니다</translation>
    </message>
    <message>
        <source>Paint only annotations made by hand</source>
        <translation>손으로 단 주석만 칠합니다</translation>
    </message>
    <message>
        <source>Paint only annotations that share a tag with the current one; again: any tag</source>
        <translation>현재 주석과 같은 태그가 있는 주석만 칠합니다. 다시 누르면 모두 칠합니다</translation>
    </message>
    <message>
        <source>Paint only annotations that were imported</source>
        <translation>가져온 주석만 칠합니다</translation>
    </message>
    <message>
        <source>Paint only annotations with a star</source>
        <translation>별표가 있는 주석만 칠합니다</translation>
    </message>
    <message>
        <source>Paint only these tags</source>
        <translation>이 태그들만 칠하기</translation>
    </message>
    <message>
        <source>Paint only this tag</source>
        <translation>이 태그만 칠하기</translation>
    </message>
    <message>
        <source>Paint only what you annotated yourself</source>
        <translation>직접 단 주석만 칠합니다</translation>
    </message>
    <message>
        <source>Painted tags</source>
        <translation>칠할 태그</translation>
    </message>
    <message>
        <source>Paragraph {n}</source>
        <translation>{n}번째 문단</translation>
    </message>
    <message>
        <source>Paragraph {n} of {count}</source>
        <translation>문단 {count}개 중 {n}번째</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>문단</translation>
    </message>
    <message>
        <source>Parentheses more than {depth_max} deep were left out.</source>
        <translation>{depth_max}겹이 넘는 괄호는 빼고 읽었습니다.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>Parts of the list of tables were lost; those of a new library took their place.</source>
        <translation>표 목록의 일부를 잃어 새 라이브러리의 것으로 대신했습니다.</translation>
    </message>
    <message>
        <source>Paste as article</source>
        <translation>기사로 붙여넣기</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>권한이 없음</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>페르시아어</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>구절</translation>
    </message>
    <message>
        <source>Phrase to follow over time</source>
        <translation>시기별로 살펴볼 구절</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>분홍</translation>
    </message>
    <message>
        <source>Place by selection</source>
        <translation>선택 위치에 놓기</translation>
    </message>
    <message>
        <source>Place {place} of {total}</source>
        <translation>{total}곳 중 {place}번째</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Places are read as {way}</source>
        <translation>위치를 다음과 같이 읽음: {way}</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>찾은 위치</translation>
    </message>
    <message>
        <source>Places in “{name}”</source>
        <translation>“{name}” 안의 위치</translation>
    </message>
    <message>
        <source>Places per 10,000 words of all articles</source>
        <translation>모든 기사 10,000단어당 위치 수</translation>
    </message>
    <message>
        <source>Places per 10,000 words of all articles of the row</source>
        <translation>이 행의 모든 기사 10,000단어당 위치 수</translation>
    </message>
    <message>
        <source>Point at the parts of the window, one after the other</source>
        <translation>창의 각 부분을 차례로 짚어 줍니다</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>폴란드어</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>포르투갈어</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>환경설정</translation>
    </message>
    <message>
        <source>Preferences (*.json)</source>
        <translation>환경설정 (*.json)</translation>
    </message>
    <message>
        <source>Preferences:
{preferences}
Log:
{log}

MIT licence. Made with Qt {version} (LGPL 3), SQLAlchemy and SQLite.</source>
        <translation>환경설정:
{preferences}
로그:
{log}

MIT 라이선스. Qt {version}(LGPL 3), SQLAlchemy, SQLite로 만들었습니다.</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>환경설정…</translation>
    </message>
    <message>
        <source>Press the keys…</source>
        <translation>키를 누르세요…</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>이전 주석</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>이전 기사</translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation>이전 문단</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>이전 위치</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>이전 위치 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>이전 문장</translation>
    </message>
    <message>
        <source>Previous word</source>
        <translation>이전 단어</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Progress of the count</source>
        <translation>세기 진행률</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>검색 진행률</translation>
    </message>
    <message>
        <source>Projects of REFI-QDA, QualCoder and Taguette ({pattern})</source>
        <translation>REFI-QDA, QualCoder, Taguette 프로젝트 ({pattern})</translation>
    </message>
    <message>
        <source>Prove texts, quotes and counts of the library</source>
        <translation>라이브러리의 본문, 인용문, 개수를 검증합니다</translation>
    </message>
    <message>
        <source>Proven: {texts} of {all_texts} texts, {quotes} of {all_quotes} quotes, {files} of {all_files} files.</source>
        <translation>검증함: 본문 {all_texts}개 중 {texts}개, 인용문 {all_quotes}개 중 {quotes}개, 파일 {all_files}개 중 {files}개.</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>보라</translation>
    </message>
    <message>
        <source>Put a row with the names of the columns above it, such as title, date, text.</source>
        <translation>title, date, text처럼 열 이름이 든 행을 맨 위에 넣으세요.</translation>
    </message>
    <message>
        <source>Put a tag on the whole article, or on those chosen in the tree</source>
        <translation>기사 전체나 트리에서 선택한 기사들에 태그를 답니다</translation>
    </message>
    <message>
        <source>Put tags under another</source>
        <translation>태그를 다른 태그 아래에 넣습니다</translation>
    </message>
    <message>
        <source>Put the article, or those chosen in the tree, under another source</source>
        <translation>기사나 트리에서 선택한 기사들을 다른 출처로 옮깁니다</translation>
    </message>
    <message>
        <source>Put the backup in the place of the present library, which is backed up before</source>
        <translation>현재 라이브러리를 백업한 뒤 그 자리에 이 백업을 복원합니다</translation>
    </message>
    <message>
        <source>Put the caret between two of its words.</source>
        <translation>캐럿을 두 단어 사이에 두세요.</translation>
    </message>
    <message>
        <source>Put the caret into an annotation to split it.</source>
        <translation>나눌 주석 안에 캐럿을 두세요.</translation>
    </message>
    <message>
        <source>Put the sources chosen in the tree into another one</source>
        <translation>트리에서 선택한 출처들을 다른 출처에 합칩니다</translation>
    </message>
    <message>
        <source>Put which tag on {articles}?</source>
        <translation>{articles}에 어떤 태그를 달까요?</translation>
    </message>
    <message>
        <source>Put {articles} under which source?</source>
        <translation>{articles}을(를) 어느 출처로 옮길까요?</translation>
    </message>
    <message>
        <source>Put “{library}” back to {moment}?</source>
        <translation>“{library}”을(를) {moment} 상태로 되돌릴까요?</translation>
    </message>
    <message>
        <source>Query: {title_text} ({kind})</source>
        <translation>검색식: {title_text} ({kind})</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>인용문</translation>
    </message>
    <message>
        <source>R, Python and other programs: every value as it is</source>
        <translation>R, Python 등 프로그램: 모든 값을 그대로</translation>
    </message>
    <message>
        <source>REFI-QDA codebook</source>
        <translation>REFI-QDA 코드북</translation>
    </message>
    <message>
        <source>REFI-QDA has no place for them.</source>
        <translation>REFI-QDA에는 이것을 둘 자리가 없습니다.</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>REFI-QDA 프로젝트</translation>
    </message>
    <message>
        <source>RIS of the annotation copied.</source>
        <translation>주석의 RIS를 복사했습니다.</translation>
    </message>
    <message>
        <source>RIS of the article copied.</source>
        <translation>기사의 RIS를 복사했습니다.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Rates are occurrences per {per_words} words of all articles{among}, those without any included; a source has no row for a time from which it has no article.</source>
        <translation>비율은 모든 기사{among}의 {per_words}단어당 출현 수이며 출현이 없는 기사도 포함합니다. 기사가 없는 시기에는 그 출처의 행이 없습니다.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>다시 읽기</translation>
    </message>
    <message>
        <source>Read another article or version beside this one, or close it</source>
        <translation>다른 기사나 판을 옆에 두고 읽거나 닫습니다</translation>
    </message>
    <message>
        <source>Read articles found</source>
        <translation>찾은 기사 읽기</translation>
    </message>
    <message>
        <source>Read as {encoding}; the file does not say its encoding, so check its letters.</source>
        <translation>{encoding}(으)로 읽었습니다. 파일에 인코딩이 밝혀져 있지 않으니 글자를 확인하세요.</translation>
    </message>
    <message>
        <source>Read as {encoding}; the file does not say so.</source>
        <translation>{encoding}(으)로 읽었습니다. 파일에 인코딩이 밝혀져 있지 않습니다.</translation>
    </message>
    <message>
        <source>Read as {kind}.</source>
        <translation>{kind} 형식으로 읽었습니다.</translation>
    </message>
    <message>
        <source>Read here; tag in the left pane. ⇄ exchanges the two.</source>
        <translation>여기서는 읽기만 하고 태그는 왼쪽 영역에서 답니다. ⇄로 양쪽을 바꿉니다.</translation>
    </message>
    <message>
        <source>Read the articles found, or those chosen, one after the other</source>
        <translation>찾은 기사나 선택한 기사를 차례로 읽습니다</translation>
    </message>
    <message>
        <source>Read the articles of the lines one after the other</source>
        <translation>줄에 나온 기사를 차례로 읽습니다</translation>
    </message>
    <message>
        <source>Read the whole library</source>
        <translation>라이브러리 전체 읽기</translation>
    </message>
    <message>
        <source>Read these articles</source>
        <translation>이 기사들 읽기</translation>
    </message>
    <message>
        <source>Read this branch</source>
        <translation>이 가지 읽기</translation>
    </message>
    <message>
        <source>Read {n} articles</source>
        <translation>기사 {n}건 읽음</translation>
    </message>
    <message>
        <source>Read {n} of {total}</source>
        <translation>{total}개 중 {n}개 읽음</translation>
    </message>
    <message>
        <source>Read {n} of {total} articles</source>
        <translation>기사 {total}건 중 {n}건 읽음</translation>
    </message>
    <message>
        <source>Read {n} row</source>
        <translation>{n}행 읽음</translation>
    </message>
    <message>
        <source>Read {n} rows</source>
        <translation>{n}행 읽음</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>읽기 전용</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>읽기 전용 파일 시스템</translation>
    </message>
    <message>
        <source>Read-only: nothing can be changed</source>
        <translation>읽기 전용: 변경할 수 없음</translation>
    </message>
    <message>
        <source>Read-only: {why}</source>
        <translation>읽기 전용: {why}</translation>
    </message>
    <message>
        <source>Reading</source>
        <comment>under way</comment>
        <translation>읽는 중</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>Reading progress</source>
        <translation>읽기 진행 상황</translation>
    </message>
    <message>
        <source>Reading state</source>
        <translation>읽기 상태</translation>
    </message>
    <message>
        <source>Reading states: {other_states}</source>
        <translation>읽기 상태: {other_states}</translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>프로젝트를 읽는 중</translation>
    </message>
    <message>
        <source>Reading was stopped</source>
        <translation>읽기를 중지했습니다</translation>
    </message>
    <message>
        <source>Reading what was copied</source>
        <translation>복사한 내용을 읽는 중</translation>
    </message>
    <message>
        <source>Reading {queue}</source>
        <translation>읽는 중: {queue}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>Recent libraries</source>
        <translation>최근 라이브러리</translation>
    </message>
    <message>
        <source>Recover into</source>
        <translation>복구할 위치</translation>
    </message>
    <message>
        <source>Recover library…</source>
        <translation>라이브러리 복구…</translation>
    </message>
    <message>
        <source>Recover which library?</source>
        <translation>어느 라이브러리를 복구할까요?</translation>
    </message>
    <message>
        <source>Recovering the library</source>
        <translation>라이브러리 복구 중</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>복구</translation>
    </message>
    <message>
        <source>Recover…</source>
        <translation>복구…</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>빨강</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>다시 실행: {step}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>다시 실행: {step}</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>줄임</translation>
    </message>
    <message>
        <source>References</source>
        <translation>참고문헌</translation>
    </message>
    <message>
        <source>References for EndNote, Zotero and Citavi.</source>
        <translation>EndNote, Zotero, Citavi용 참고문헌입니다.</translation>
    </message>
    <message>
        <source>References for LaTeX and JabRef.</source>
        <translation>LaTeX, JabRef용 참고문헌입니다.</translation>
    </message>
    <message>
        <source>References for Zotero, Pandoc and Quarto.</source>
        <translation>Zotero, Pandoc, Quarto용 참고문헌입니다.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>Reject line</source>
        <translation>줄 물리치기</translation>
    </message>
    <message>
        <source>Reject the line, go to the next</source>
        <translation>줄을 물리치고 다음 줄로 갑니다</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove filter: {filter}</source>
        <translation>필터 제거: {filter}</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>목록에서 제거</translation>
    </message>
    <message>
        <source>Remove it to import the table without it.</source>
        <translation>그것 없이 표를 가져오려면 제거하세요.</translation>
    </message>
    <message>
        <source>Remove tag “{tag}”</source>
        <translation>태그 “{tag}” 제거</translation>
    </message>
    <message>
        <source>Remove this import</source>
        <translation>이 가져오기 제거</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>제거하는 중</translation>
    </message>
    <message>
        <source>Removing one takes its articles out again; Redo brings them back.</source>
        <translation>제거하면 그때 가져온 기사가 빠집니다. 다시 실행으로 되살릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename group…</source>
        <translation>그룹 이름 바꾸기…</translation>
    </message>
    <message>
        <source>Rename source</source>
        <translation>출처 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>태그 이름 바꾸기</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>중복</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>중복</translation>
    </message>
    <message>
        <source>Replace tag by another</source>
        <translation>다른 태그로 바꾸기</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>문제 보고</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>문제 보고…</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>모두 초기화</translation>
    </message>
    <message>
        <source>Reset page</source>
        <translation>페이지 초기화</translation>
    </message>
    <message>
        <source>Reset this one</source>
        <translation>이 항목 초기화</translation>
    </message>
    <message>
        <source>Reset {label}</source>
        <translation>{label} 초기화</translation>
    </message>
    <message>
        <source>Resource temporarily unavailable</source>
        <translation>자원을 잠시 쓸 수 없음</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>Restore a backup; the damaged file was left as it is.</source>
        <translation>백업을 복원하세요. 손상된 파일은 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>Restore as</source>
        <translation>다른 이름으로 복원</translation>
    </message>
    <message>
        <source>Restore backup…</source>
        <translation>백업 복원…</translation>
    </message>
    <message>
        <source>Restore beside…</source>
        <translation>따로 복원…</translation>
    </message>
    <message>
        <source>Restore in place</source>
        <translation>제자리에 복원</translation>
    </message>
    <message>
        <source>Restore in place…</source>
        <translation>제자리에 복원…</translation>
    </message>
    <message>
        <source>Restore it again when it is open.</source>
        <translation>열린 다음에 다시 복원하세요.</translation>
    </message>
    <message>
        <source>Restore which file?</source>
        <translation>어느 파일을 복원할까요?</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>복원 중</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>오른쪽</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>루마니아어</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>넉넉하게</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Row {row_id} of {table} points at a row of {parent} that is missing.</source>
        <translation>{table}의 {row_id}행이 {parent}의 없는 행을 가리킵니다.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Rows whose article or text is lost stand in {path}.</source>
        <translation>기사나 본문이 없어진 행은 {path}에 있습니다.</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>러시아어</translation>
    </message>
    <message>
        <source>SHA-256 of the text in UTF-8</source>
        <translation>UTF-8 본문의 SHA-256</translation>
    </message>
    <message>
        <source>SMART FOLDERS</source>
        <translation>스마트 폴더</translation>
    </message>
    <message>
        <source>SQLite finds in the file: {message}.</source>
        <translation>SQLite가 파일에서 찾은 문제: {message}.</translation>
    </message>
    <message>
        <source>Sample of {field}: {value}</source>
        <translation>{field}의 예: {value}</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>고딕</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>토요일</translation>
    </message>
    <message>
        <source>Save article as HTML…</source>
        <translation>기사를 HTML로 저장…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF로 저장</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF로 저장…</translation>
    </message>
    <message>
        <source>Save filter as smart folder…</source>
        <translation>필터를 스마트 폴더로 저장…</translation>
    </message>
    <message>
        <source>Save it with a browser and import the part you need.</source>
        <translation>브라우저로 저장한 뒤 필요한 부분을 가져오세요.</translation>
    </message>
    <message>
        <source>Save it with a browser.</source>
        <translation>브라우저로 저장하세요.</translation>
    </message>
    <message>
        <source>Save its text as a plain text file in UTF-8 and import that.</source>
        <translation>본문을 UTF-8 일반 텍스트 파일로 저장해서 가져오세요.</translation>
    </message>
    <message>
        <source>Save its text as a plain text file.</source>
        <translation>본문을 일반 텍스트 파일로 저장하세요.</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>목록 저장</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>목록 저장…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>보고서 저장</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>보고서 저장…</translation>
    </message>
    <message>
        <source>Save what can be read of a damaged library into a new one</source>
        <translation>손상된 라이브러리에서 읽을 수 있는 것을 새 라이브러리에 저장합니다</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>{file}(으)로 저장했습니다.</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>{name}(으)로 저장함</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Saving a backup…</source>
        <translation>백업을 저장하는 중…</translation>
    </message>
    <message>
        <source>Say in which language the source chosen in the tree is</source>
        <translation>트리에서 선택한 출처의 언어를 지정합니다</translation>
    </message>
    <message>
        <source>Say whose words the annotation, or those selected in the list, are</source>
        <translation>주석이나 목록에서 선택한 주석들이 누구의 말인지 지정합니다</translation>
    </message>
    <message>
        <source>Scroll both together</source>
        <translation>함께 스크롤</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search (Enter)</source>
        <translation>검색 (Enter)</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>모든 기사 검색</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>기사 검색</translation>
    </message>
    <message>
        <source>Search articles…</source>
        <translation>기사 검색…</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>전체 검색</translation>
    </message>
    <message>
        <source>Search index: {n} %</source>
        <translation>검색 색인: {n}%</translation>
    </message>
    <message>
        <source>Search is incomplete</source>
        <translation>검색이 완전하지 않음</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>도움말 검색</translation>
    </message>
    <message>
        <source>Search titles and texts of the library as you type: words, phrases, OR, NEAR, fields</source>
        <translation>입력하는 대로 라이브러리의 제목과 본문을 검색합니다: 단어, 구절, OR, NEAR, 필드</translation>
    </message>
    <message>
        <source>Searches find what is indexed so far. You can go on working meanwhile.</source>
        <translation>지금까지 색인한 것만 검색됩니다. 그동안 계속 작업할 수 있습니다.</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>검색 중…</translation>
    </message>
    <message>
        <source>See and change all there is of the tag</source>
        <translation>태그의 모든 내용을 보고 바꿉니다</translation>
    </message>
    <message>
        <source>See every step, by whom and when; go to its place, or take an old one back alone</source>
        <translation>모든 단계를 누가 언제 했는지 봅니다. 그 위치로 가거나 지난 단계만 따로 되돌립니다</translation>
    </message>
    <message>
        <source>See its versions in the window.</source>
        <translation>창에서 그 판들을 확인하세요.</translation>
    </message>
    <message>
        <source>See the backups of the library and what differs; make a library of one again</source>
        <translation>라이브러리의 백업과 달라진 점을 보고, 백업으로 라이브러리를 되살립니다</translation>
    </message>
    <message>
        <source>See the ids with “dateline list”.</source>
        <translation>“dateline list”로 id를 확인하세요.</translation>
    </message>
    <message>
        <source>See the texts received for this article and what changed</source>
        <translation>이 기사로 받은 본문들과 달라진 점을 봅니다</translation>
    </message>
    <message>
        <source>See what a folder holds, then read it into the library</source>
        <translation>폴더의 내용을 확인한 뒤 라이브러리로 가져옵니다</translation>
    </message>
    <message>
        <source>See what a project of REFI-QDA, QualCoder or Taguette holds, then bring it in</source>
        <translation>REFI-QDA, QualCoder, Taguette 프로젝트의 내용을 확인한 뒤 가져옵니다</translation>
    </message>
    <message>
        <source>See what a report would hold, copy or save it; nothing is sent</source>
        <translation>보고서에 들어갈 내용을 보고 복사하거나 저장합니다. 아무것도 전송하지 않습니다</translation>
    </message>
    <message>
        <source>See what a table of annotations would change, then take it in</source>
        <translation>주석 표가 무엇을 바꿀지 확인한 뒤 가져옵니다</translation>
    </message>
    <message>
        <source>See what another library would add to this one, then bring it in</source>
        <translation>다른 라이브러리에서 추가될 것을 확인한 뒤 병합합니다</translation>
    </message>
    <message>
        <source>See what changed between the versions</source>
        <translation>판 사이의 변경 내용 보기</translation>
    </message>
    <message>
        <source>See what files hold, then read them into the library</source>
        <translation>파일의 내용을 확인한 뒤 라이브러리로 가져옵니다</translation>
    </message>
    <message>
        <source>See what was copied, then keep it as an article</source>
        <translation>복사한 내용을 확인한 뒤 기사로 저장합니다</translation>
    </message>
    <message>
        <source>Select a paragraph back</source>
        <translation>한 문단 앞까지 선택합니다</translation>
    </message>
    <message>
        <source>Select a sentence back</source>
        <translation>한 문장 앞까지 선택합니다</translation>
    </message>
    <message>
        <source>Select a word back</source>
        <translation>한 단어 앞까지 선택합니다</translation>
    </message>
    <message>
        <source>Select in tree</source>
        <translation>트리에서 선택</translation>
    </message>
    <message>
        <source>Select paragraph ahead</source>
        <translation>다음 문단까지 선택</translation>
    </message>
    <message>
        <source>Select paragraph back</source>
        <translation>이전 문단까지 선택</translation>
    </message>
    <message>
        <source>Select sentence ahead</source>
        <translation>다음 문장까지 선택</translation>
    </message>
    <message>
        <source>Select sentence back</source>
        <translation>이전 문장까지 선택</translation>
    </message>
    <message>
        <source>Select the word, then the phrase, the sentence, the paragraph</source>
        <translation>단어, 구, 문장, 문단 순으로 넓혀 선택합니다</translation>
    </message>
    <message>
        <source>Select the words in the article: the annotation goes there.</source>
        <translation>기사에서 텍스트를 선택하면 주석이 거기에 놓입니다.</translation>
    </message>
    <message>
        <source>Select the words where the annotation belongs.</source>
        <translation>주석을 놓을 텍스트를 선택하세요.</translation>
    </message>
    <message>
        <source>Select to a paragraph’s end</source>
        <translation>문단 끝까지 선택합니다</translation>
    </message>
    <message>
        <source>Select to a sentence’s end</source>
        <translation>문장 끝까지 선택합니다</translation>
    </message>
    <message>
        <source>Select to a word’s end</source>
        <translation>단어 끝까지 선택합니다</translation>
    </message>
    <message>
        <source>Select whole words</source>
        <translation>단어 단위로 선택</translation>
    </message>
    <message>
        <source>Select word ahead</source>
        <translation>다음 단어까지 선택</translation>
    </message>
    <message>
        <source>Select word back</source>
        <translation>이전 단어까지 선택</translation>
    </message>
    <message>
        <source>Select words first, or choose an annotation; then the tag.</source>
        <translation>먼저 텍스트나 주석을 선택한 다음 태그를 고르세요.</translation>
    </message>
    <message>
        <source>Select words first.</source>
        <translation>먼저 텍스트를 선택하세요.</translation>
    </message>
    <message>
        <source>Select words here with the mouse or the keys. A key from 1 to 9 tags them; {key} takes it back.</source>
        <translation>여기서 마우스나 키로 텍스트를 선택하세요. 1~9 키로 태그를 달고 {key}(으)로 되돌립니다.</translation>
    </message>
    <message>
        <source>Select words in the article, then press 1.</source>
        <translation>기사에서 텍스트를 선택한 다음 1을 누르세요.</translation>
    </message>
    <message>
        <source>Select words in the article, then type a tag in the box above or press its key.</source>
        <translation>기사에서 텍스트를 선택한 다음 위 입력란에 태그를 쓰거나 태그 키를 누르세요.</translation>
    </message>
    <message>
        <source>Select words, press 1</source>
        <translation>텍스트를 선택하고 1 누르기</translation>
    </message>
    <message>
        <source>Select words, then press 1 to tag them</source>
        <translation>텍스트를 선택하고 1을 눌러 태그 달기</translation>
    </message>
    <message>
        <source>Selections grow to whole words</source>
        <translation>선택이 단어 전체로 넓어집니다</translation>
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
        <translation>명조</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>지정</translation>
    </message>
    <message>
        <source>Set date</source>
        <translation>날짜 지정</translation>
    </message>
    <message>
        <source>Set how Dateline looks and works, for all libraries</source>
        <translation>모든 라이브러리에서 Dateline의 모양과 동작을 정합니다</translation>
    </message>
    <message>
        <source>Set size, line height, measure and face of the text, and see it</source>
        <translation>본문의 크기, 줄 높이, 줄 길이, 글꼴을 보면서 정합니다</translation>
    </message>
    <message>
        <source>Settle when the article was published</source>
        <translation>기사가 게재된 때를 정합니다</translation>
    </message>
    <message>
        <source>Several tags are called “{name}”: {paths}.</source>
        <translation>“{name}”(이)라는 태그가 여러 개입니다: {paths}.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Show &amp;unchanged paragraphs</source>
        <translation>바뀌지 않은 문단 표시(&amp;U)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 표시</translation>
    </message>
    <message>
        <source>Show all annotations</source>
        <translation>모든 주석 표시</translation>
    </message>
    <message>
        <source>Show every article again</source>
        <translation>모든 기사를 다시 표시합니다</translation>
    </message>
    <message>
        <source>Show every tag of the codebook</source>
        <translation>코드북의 모든 태그를 표시합니다</translation>
    </message>
    <message>
        <source>Show in the tree what pages listed and the library does not hold</source>
        <translation>페이지 목록에는 있으나 라이브러리에 없는 것을 트리에 보입니다</translation>
    </message>
    <message>
        <source>Show it in the article</source>
        <translation>기사에서 보기</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>다음만 표시</translation>
    </message>
    <message>
        <source>Show or hide the pane left of the article</source>
        <translation>기사 왼쪽 영역을 표시하거나 숨깁니다</translation>
    </message>
    <message>
        <source>Show or hide the pane right of the article</source>
        <translation>기사 오른쪽 영역을 표시하거나 숨깁니다</translation>
    </message>
    <message>
        <source>Show the article of the row in the library tree</source>
        <translation>행의 기사를 라이브러리 트리에서 보여 줍니다</translation>
    </message>
    <message>
        <source>Show the outermost tags only</source>
        <translation>최상위 태그만 표시합니다</translation>
    </message>
    <message>
        <source>Show the uses</source>
        <translation>사용 보기</translation>
    </message>
    <message>
        <source>Show what pages listed and the library does not hold</source>
        <translation>페이지 목록에 있지만 라이브러리에는 없는 항목을 표시합니다</translation>
    </message>
    <message>
        <source>Show what pages listed and this library does not hold, under its day</source>
        <translation>페이지 목록에는 있으나 이 라이브러리에 없는 항목을 해당 날짜 아래에 표시합니다</translation>
    </message>
    <message>
        <source>Show what was left</source>
        <translation>남겨 둔 것 보기</translation>
    </message>
    <message>
        <source>Shrink at the end</source>
        <translation>끝 쪽을 줄입니다</translation>
    </message>
    <message>
        <source>Shrink at the start</source>
        <translation>시작 쪽을 줄입니다</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Size of the text in per cent</source>
        <translation>글자 크기(%)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>청회색</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>작은 것부터</translation>
    </message>
    <message>
        <source>Smart folders</source>
        <translation>스마트 폴더</translation>
    </message>
    <message>
        <source>Snap to words</source>
        <translation>단어 단위로 맞추기</translation>
    </message>
    <message>
        <source>So many articles at a time, in their order</source>
        <translation>순서대로 나눈 기사 묶음</translation>
    </message>
    <message>
        <source>So many libraries are not opened at once; {path} is the first left out.</source>
        <translation>라이브러리를 한 번에 이렇게 많이 열지는 않습니다. {path}부터 열지 않았습니다.</translation>
    </message>
    <message>
        <source>So much of {name} is lost that its tables cannot be found.</source>
        <translation>{name}이(가) 너무 많이 손상되어 표를 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Some have annotations or tags: marked as done.</source>
        <translation>일부에 주석이나 태그가 있어 읽음 완료로 표시했습니다.</translation>
    </message>
    <message>
        <source>Somebody may pose as the site; look at it in a browser before you trust it.</source>
        <translation>누군가 그 사이트를 가장했을 수 있습니다. 믿기 전에 브라우저로 확인하세요.</translation>
    </message>
    <message>
        <source>Something went wrong inside Dateline.</source>
        <translation>Dateline 내부에서 문제가 생겼습니다.</translation>
    </message>
    <message>
        <source>Sort and group annotations…</source>
        <translation>주석 정렬 및 그룹…</translation>
    </message>
    <message>
        <source>Sort and group the annotations</source>
        <translation>주석 정렬과 묶기</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>정렬 기준</translation>
    </message>
    <message>
        <source>Sort codebook by name</source>
        <translation>코드북을 이름순으로 정렬</translation>
    </message>
    <message>
        <source>Sort tags under this by name</source>
        <translation>하위 태그를 이름순으로 정렬</translation>
    </message>
    <message>
        <source>Sort the counts over time…</source>
        <translation>시기별 추이 표 정렬…</translation>
    </message>
    <message>
        <source>Sort the tags of every group by name</source>
        <translation>모든 그룹의 태그를 이름순으로 정렬합니다</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Source of articles…</source>
        <translation>기사의 출처…</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Sources in the chart</source>
        <translation>차트의 출처</translation>
    </message>
    <message>
        <source>Sources, years, months, days, articles. {key} brings files in; you can also drop them here.</source>
        <translation>출처, 연도, 월, 일, 기사 순입니다. {key}(으)로 파일을 가져오며, 여기에 끌어다 놓아도 됩니다.</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>스페인어</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>발화자</translation>
    </message>
    <message>
        <source>Speaker of {n} annotations…</source>
        <translation>주석 {n}개의 발화자…</translation>
    </message>
    <message>
        <source>Speaker…</source>
        <translation>발화자…</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>나누기</translation>
    </message>
    <message>
        <source>Split it into its articles and import those.</source>
        <translation>기사별로 나누어 가져오세요.</translation>
    </message>
    <message>
        <source>Split it into its articles.</source>
        <translation>기사별로 나누세요.</translation>
    </message>
    <message>
        <source>Split the annotation at the caret, or round the words selected</source>
        <translation>캐럿 위치에서, 또는 선택한 텍스트를 기준으로 주석을 나눕니다</translation>
    </message>
    <message>
        <source>Split view</source>
        <translation>나란히 보기</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>더 이상 유효하지 않은 파일 연결</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>별표</translation>
    </message>
    <message>
        <source>Star</source>
        <comment>verb</comment>
        <translation>별표 달기</translation>
    </message>
    <message>
        <source>Star article</source>
        <translation>기사에 별표</translation>
    </message>
    <message>
        <source>Star {n} articles</source>
        <translation>기사 {n}건에 별표</translation>
    </message>
    <message>
        <source>Star: {n} annotations</source>
        <translation>별표 달기: 주석 {n}개</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>별표 있음</translation>
    </message>
    <message>
        <source>Starred first</source>
        <translation>별표 먼저</translation>
    </message>
    <message>
        <source>Starring</source>
        <translation>별표 다는 중</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Start from a codebook</source>
        <translation>코드북에서 시작</translation>
    </message>
    <message>
        <source>Start from the codebook {name}</source>
        <translation>코드북 {name}에서 시작</translation>
    </message>
    <message>
        <source>Start: a character to the left</source>
        <translation>시작: 한 글자 왼쪽으로</translation>
    </message>
    <message>
        <source>Start: a character to the right</source>
        <translation>시작: 한 글자 오른쪽으로</translation>
    </message>
    <message>
        <source>Start: a word to the left</source>
        <translation>시작: 한 단어 왼쪽으로</translation>
    </message>
    <message>
        <source>Start: a word to the right</source>
        <translation>시작: 한 단어 오른쪽으로</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>그대로</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>유지됨</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Step {step} cannot be taken back: {reason}.</source>
        <translation>{step}단계를 되돌릴 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Steps about what</source>
        <translation>단계 종류</translation>
    </message>
    <message>
        <source>Steps of whom</source>
        <translation>단계를 실행한 사람</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Stop counting</source>
        <translation>세기 중지</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>읽기 중지</translation>
    </message>
    <message>
        <source>Stop the search; what was found stays</source>
        <translation>검색 중지. 찾은 결과는 남습니다</translation>
    </message>
    <message>
        <source>Stopped after {done} of {total}. Nothing of it is kept.</source>
        <translation>{total} 중 {done}에서 중지했습니다. 결과는 남지 않습니다.</translation>
    </message>
    <message>
        <source>Stopped. Nothing of it is kept.</source>
        <translation>중지했습니다. 결과는 남지 않습니다.</translation>
    </message>
    <message>
        <source>Stream has ended unexpectedly</source>
        <translation>내용이 도중에 끝남</translation>
    </message>
    <message>
        <source>Stripes in the margin</source>
        <translation>여백 줄무늬</translation>
    </message>
    <message>
        <source>Structure needs cleaning</source>
        <translation>파일 시스템을 정리해야 함</translation>
    </message>
    <message>
        <source>Such as: {example}</source>
        <translation>예: {example}</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>일요일</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>스웨덴어</translation>
    </message>
    <message>
        <source>Table ({pattern})</source>
        <translation>표 ({pattern})</translation>
    </message>
    <message>
        <source>Table as CSV…</source>
        <translation>표를 CSV로…</translation>
    </message>
    <message>
        <source>Table for R, Python, Excel</source>
        <translation>R, Python, Excel용 표</translation>
    </message>
    <message>
        <source>Tables of annotations ({pattern})</source>
        <translation>주석 표 ({pattern})</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Tag accepted</source>
        <translation>받아들인 줄에 태그 달기</translation>
    </message>
    <message>
        <source>Tag accepted lines</source>
        <translation>받아들인 줄에 태그 달기</translation>
    </message>
    <message>
        <source>Tag again with {tag}</source>
        <translation>{tag} 태그 다시 달기</translation>
    </message>
    <message>
        <source>Tag articles…</source>
        <translation>기사에 태그 달기…</translation>
    </message>
    <message>
        <source>Tag as {tag}</source>
        <translation>{tag} 태그 달기</translation>
    </message>
    <message>
        <source>Tag for the lines accepted</source>
        <translation>받아들인 줄에 달 태그</translation>
    </message>
    <message>
        <source>Tag id</source>
        <translation>태그 ID</translation>
    </message>
    <message>
        <source>Tag in the file</source>
        <translation>파일의 태그</translation>
    </message>
    <message>
        <source>Tag keys · in the text</source>
        <translation>태그 키 · 본문에서</translation>
    </message>
    <message>
        <source>Tag of the codebook to take instead</source>
        <translation>대신 쓸 코드북의 태그</translation>
    </message>
    <message>
        <source>Tag on the whole article</source>
        <translation>기사 전체의 태그</translation>
    </message>
    <message>
        <source>Tag over time</source>
        <translation>태그의 시기별 추이</translation>
    </message>
    <message>
        <source>Tag path</source>
        <translation>태그 경로</translation>
    </message>
    <message>
        <source>Tag the selected words or the annotation with the tag used last</source>
        <translation>선택한 텍스트나 주석에 마지막으로 쓴 태그를 답니다</translation>
    </message>
    <message>
        <source>Tag the whole article</source>
        <translation>기사 전체에 태그 달기</translation>
    </message>
    <message>
        <source>Tag the whole article…</source>
        <translation>기사 전체에 태그 달기…</translation>
    </message>
    <message>
        <source>Tag to choose</source>
        <translation>선택할 태그</translation>
    </message>
    <message>
        <source>Tag to give</source>
        <translation>달 태그</translation>
    </message>
    <message>
        <source>Tag {n} accepted</source>
        <translation>받아들인 {n}개에 태그 달기</translation>
    </message>
    <message>
        <source>Tag {n} articles…</source>
        <translation>기사 {n}건에 태그 달기…</translation>
    </message>
    <message>
        <source>Tag {tag}</source>
        <translation>태그 {tag}</translation>
    </message>
    <message>
        <source>Tag “{words}”</source>
        <translation>“{words}”에 태그 달기</translation>
    </message>
    <message>
        <source>Tag: {mode}</source>
        <translation>태그: {mode}</translation>
    </message>
    <message>
        <source>Tag: {tag}</source>
        <translation>태그: {tag}</translation>
    </message>
    <message>
        <source>Tag: {title_text}</source>
        <translation>태그: {title_text}</translation>
    </message>
    <message>
        <source>Tagging panel</source>
        <translation>태그 패널</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Tags go no deeper; they stand beside it.</source>
        <translation>태그는 더 깊어질 수 없어 그 옆에 둡니다.</translation>
    </message>
    <message>
        <source>Tags not in the codebook</source>
        <translation>코드북에 없는 태그</translation>
    </message>
    <message>
        <source>Tags of the file that the codebook lacks</source>
        <translation>파일에는 있지만 코드북에는 없는 태그</translation>
    </message>
    <message>
        <source>Tags of this article only</source>
        <translation>이 기사의 태그만</translation>
    </message>
    <message>
        <source>Tags on articles</source>
        <translation>기사 태그</translation>
    </message>
    <message>
        <source>Tags on the whole article</source>
        <translation>기사 전체의 태그</translation>
    </message>
    <message>
        <source>Tags on the whole article: {tags}</source>
        <translation>기사 전체의 태그: {tags}</translation>
    </message>
    <message>
        <source>Tags whose annotations are painted</source>
        <translation>주석을 칠할 태그</translation>
    </message>
    <message>
        <source>Taguette kept other words for it: “{words}”.</source>
        <translation>Taguette에는 다른 글이 저장되어 있습니다: “{words}”.</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>태그…</translation>
    </message>
    <message>
        <source>Take a part of it away, or all of it.</source>
        <translation>필터를 일부 또는 전부 빼 보세요.</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>마지막 단계를 되돌립니다</translation>
    </message>
    <message>
        <source>Take back what was decided on it</source>
        <translation>줄에 내린 결정을 거둡니다</translation>
    </message>
    <message>
        <source>Take hold of the next line between panes: arrow keys move it, Enter gives the usual sizes</source>
        <translation>다음 경계선을 잡습니다. 화살표 키로 옮기고 Enter로 기본 크기로 되돌립니다</translation>
    </message>
    <message>
        <source>Take in tags from a table</source>
        <translation>표에서 태그를 가져옵니다</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Take it from “{action}”</source>
        <translation>“{action}”에서 가져오기</translation>
    </message>
    <message>
        <source>Take it in by File › Import annotations… or “dateline import-annotations”; articles come from a table with one in each row.</source>
        <translation>파일 › 주석 가져오기…나 “dateline import-annotations”로 가져오세요. 기사는 한 행에 하나씩 든 표에서 가져옵니다.</translation>
    </message>
    <message>
        <source>Take off the article</source>
        <translation>기사에서 떼기</translation>
    </message>
    <message>
        <source>Take off; annotations stay</source>
        <translation>떼기(주석은 유지)</translation>
    </message>
    <message>
        <source>Take star away</source>
        <translation>별표 떼기</translation>
    </message>
    <message>
        <source>Take star away from {n} articles</source>
        <translation>기사 {n}건의 별표 떼기</translation>
    </message>
    <message>
        <source>Take star away: {n} annotations</source>
        <translation>별표 떼기: 주석 {n}개</translation>
    </message>
    <message>
        <source>Take that change back first, or leave this step as it is.</source>
        <translation>먼저 그 변경을 되돌리거나 이 단계를 그대로 두세요.</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>둘러보기 시작</translation>
    </message>
    <message>
        <source>Take {key} away</source>
        <translation>{key} 제거</translation>
    </message>
    <message>
        <source>Take “{tag}”</source>
        <translation>“{tag}” 사용</translation>
    </message>
    <message>
        <source>Taken as {tag}</source>
        <translation>{tag}(으)로 처리</translation>
    </message>
    <message>
        <source>Taken over: {said}.</source>
        <translation>가져옴: {said}.</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>되돌리는 중</translation>
    </message>
    <message>
        <source>Taking stars away</source>
        <translation>별표 떼는 중</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>청록</translation>
    </message>
    <message>
        <source>Tell of the annotations and the date at the caret, as the pointer is told</source>
        <translation>캐럿 위치의 주석과 날짜를 포인터를 올렸을 때처럼 알려 줍니다</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Text ({pattern})</source>
        <translation>텍스트 ({pattern})</translation>
    </message>
    <message>
        <source>Text file busy</source>
        <translation>파일이 실행 중</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>집중 모드</translation>
    </message>
    <message>
        <source>Text order</source>
        <translation>본문 순서</translation>
    </message>
    <message>
        <source>Text’s hash</source>
        <translation>본문 해시</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>태국어</translation>
    </message>
    <message>
        <source>That cannot be the name of a tag.</source>
        <translation>태그 이름으로 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>That is too long for a date.</source>
        <translation>날짜로 쓰기에는 너무 깁니다.</translation>
    </message>
    <message>
        <source>That is too long for the name of a source.</source>
        <translation>출처 이름으로 쓰기에는 너무 깁니다.</translation>
    </message>
    <message>
        <source>That was the last undated article.</source>
        <translation>마지막 날짜 미상 기사였습니다.</translation>
    </message>
    <message>
        <source>The PDF document “{name}”</source>
        <translation>PDF 문서 “{name}”</translation>
    </message>
    <message>
        <source>The W3C’s form for annotations on the web: JSON-LD with quotes, positions, tags and memos.</source>
        <translation>W3C의 웹 주석 형식: 인용문, 위치, 태그, 메모를 담은 JSON-LD입니다.</translation>
    </message>
    <message>
        <source>The address holds a user name or a password and was not fetched.</source>
        <translation>주소에 사용자 이름이나 암호가 들어 있어 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>The annotations of the article, in the order of the text. {key} writes a memo.</source>
        <translation>기사의 주석이 본문 순서대로 있습니다. {key}(으)로 메모를 씁니다.</translation>
    </message>
    <message>
        <source>The archive may be damaged.</source>
        <translation>압축 파일이 손상되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>The arrow keys scroll, Space turns the page. F7 brings the caret back.</source>
        <translation>화살표 키로 스크롤하고 Space로 넘깁니다. F7로 캐럿을 다시 켭니다.</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>The bars of all sources on top of each other</source>
        <translation>모든 출처의 막대를 쌓아서</translation>
    </message>
    <message>
        <source>The branch of the tree that is chosen</source>
        <translation>트리에서 선택한 가지</translation>
    </message>
    <message>
        <source>The case “{name}”</source>
        <translation>사례 “{name}”</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid, so nothing was read: {reason}.</source>
        <translation>{host}의 인증서가 유효하지 않아 아무것도 읽지 않았습니다: {reason}.</translation>
    </message>
    <message>
        <source>The code it names is not in the codebook ({tag}).</source>
        <translation>지정된 코드가 코드북에 없습니다({tag}).</translation>
    </message>
    <message>
        <source>The codebook</source>
        <translation>코드북</translation>
    </message>
    <message>
        <source>The codebook alone, for NVivo, ATLAS.ti, MAXQDA, QualCoder and others.</source>
        <translation>NVivo, ATLAS.ti, MAXQDA, QualCoder 등에서 쓰는 코드북만 담습니다.</translation>
    </message>
    <message>
        <source>The codebook has no tag with the id {tag_id}.</source>
        <translation>코드북에 id가 {tag_id}인 태그가 없습니다.</translation>
    </message>
    <message>
        <source>The codebook has no tag with this id.</source>
        <translation>코드북에 이 id의 태그가 없습니다.</translation>
    </message>
    <message>
        <source>The codebook has no tags yet.</source>
        <translation>코드북에 아직 태그가 없습니다.</translation>
    </message>
    <message>
        <source>The codebook is empty, and a .qdc needs at least one tag.</source>
        <translation>코드북이 비어 있습니다. .qdc에는 태그가 하나 이상 필요합니다.</translation>
    </message>
    <message>
        <source>The codebook {name} that comes with Dateline cannot be read: {error}.</source>
        <translation>Dateline에 들어 있는 코드북 {name}을(를) 읽을 수 없습니다: {error}.</translation>
    </message>
    <message>
        <source>The codes under “{name}”</source>
        <translation>“{name}” 아래의 코드</translation>
    </message>
    <message>
        <source>The colour “{colour}”</source>
        <translation>색 “{colour}”</translation>
    </message>
    <message>
        <source>The colours in {file} cannot be read, so similar ones are used. Installing Dateline again brings the file back.</source>
        <translation>{file}의 색을 읽을 수 없어 비슷한 색을 씁니다. Dateline을 다시 설치하면 파일이 복구됩니다.</translation>
    </message>
    <message>
        <source>The colours of the window</source>
        <translation>창의 색</translation>
    </message>
    <message>
        <source>The column {columns} is given twice.</source>
        <translation>열 {columns}이(가) 두 번 지정되었습니다.</translation>
    </message>
    <message>
        <source>The column “{twice}” is given to two fields.</source>
        <translation>열 “{twice}”이(가) 두 필드에 지정되었습니다.</translation>
    </message>
    <message>
        <source>The columns are {columns}.</source>
        <translation>열은 {columns}입니다.</translation>
    </message>
    <message>
        <source>The count of {get}, {day}, is wrong.</source>
        <translation>{get}, {day}의 수가 틀립니다.</translation>
    </message>
    <message>
        <source>The database {name} is damaged, or not one that its program made.</source>
        <translation>데이터베이스 {name}이(가) 손상되었거나 해당 프로그램이 만든 것이 아닙니다.</translation>
    </message>
    <message>
        <source>The database {name} is no project that Dateline knows.</source>
        <translation>데이터베이스 {name}은(는) Dateline이 아는 프로젝트가 아닙니다.</translation>
    </message>
    <message>
        <source>The date comes from the page&apos;s own data.</source>
        <translation>날짜는 페이지 자체의 데이터에서 왔습니다.</translation>
    </message>
    <message>
        <source>The date is not known</source>
        <translation>날짜를 알 수 없음</translation>
    </message>
    <message>
        <source>The date is not known.</source>
        <translation>날짜를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The date line names “{label}”, the list “{other}”.</source>
        <translation>날짜줄에는 “{label}”, 목록에는 “{other}”이(가) 있습니다.</translation>
    </message>
    <message>
        <source>The date stands in the address of the page.</source>
        <translation>날짜가 페이지 주소에 있습니다.</translation>
    </message>
    <message>
        <source>The date stands in the dateline.</source>
        <translation>날짜가 날짜줄에 있습니다.</translation>
    </message>
    <message>
        <source>The date stands on the page.</source>
        <translation>날짜가 페이지에 있습니다.</translation>
    </message>
    <message>
        <source>The day is not known; only these bounds are.</source>
        <translation>날짜는 알 수 없고 이 범위만 알려져 있습니다.</translation>
    </message>
    <message>
        <source>The description of the case “{name}”</source>
        <translation>사례 “{name}”의 설명</translation>
    </message>
    <message>
        <source>The description of the project</source>
        <translation>프로젝트의 설명</translation>
    </message>
    <message>
        <source>The details are in the log.</source>
        <translation>자세한 내용은 로그에 있습니다.</translation>
    </message>
    <message>
        <source>The distance of two lines of an article, in sizes of its type</source>
        <translation>글자 크기를 기준으로 한 기사의 줄 간격</translation>
    </message>
    <message>
        <source>The document “{name}”</source>
        <translation>문서 “{name}”</translation>
    </message>
    <message>
        <source>The drawing “{name}”</source>
        <translation>그림 “{name}”</translation>
    </message>
    <message>
        <source>The end of the file was lost.</source>
        <translation>파일의 끝부분이 없어졌습니다.</translation>
    </message>
    <message>
        <source>The feed brings a summary only; the whole article is at its address.</source>
        <translation>피드에는 요약만 있습니다. 전체 기사는 해당 주소에 있습니다.</translation>
    </message>
    <message>
        <source>The field “{field}” is given twice.</source>
        <translation>필드 “{field}”이(가) 두 번 지정되었습니다.</translation>
    </message>
    <message>
        <source>The file behind the text</source>
        <translation>본문의 원래 파일</translation>
    </message>
    <message>
        <source>The file calls it “{name}”, and that does not stand here.</source>
        <translation>파일에서는 “{name}”(이)라고 하는데 여기에는 그 글이 없습니다.</translation>
    </message>
    <message>
        <source>The file comes from {origin}; {fit}</source>
        <translation>파일은 {origin}에서 왔습니다. {fit}</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>파일을 쓸 수 없습니다. 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>The file holds all of them; a workbook puts the rest on further sheets.</source>
        <translation>파일에는 모두 들어 있습니다. 통합 문서는 나머지를 다음 시트에 넣습니다.</translation>
    </message>
    <message>
        <source>The file is damaged or was put together from two encodings; save it again in UTF-8.</source>
        <translation>파일이 손상되었거나 두 인코딩이 섞여 있습니다. UTF-8로 다시 저장하세요.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read: {reason}.</source>
        <translation>파일 {name}을(를) 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The file {name} does not begin as a Dateline library.</source>
        <translation>{name} 파일의 앞부분이 Dateline 라이브러리가 아닙니다.</translation>
    </message>
    <message>
        <source>The file {name} is a database of another program.</source>
        <translation>파일 {name}은(는) 다른 프로그램의 데이터베이스입니다.</translation>
    </message>
    <message>
        <source>The file {name} is empty.</source>
        <translation>파일 {name}이(가) 비어 있습니다.</translation>
    </message>
    <message>
        <source>The file {name} is no SQLite database.</source>
        <translation>파일 {name}은(는) SQLite 데이터베이스가 아닙니다.</translation>
    </message>
    <message>
        <source>The file {name} is not a Dateline library.</source>
        <translation>파일 {name}은(는) Dateline 라이브러리가 아닙니다.</translation>
    </message>
    <message>
        <source>The file {name} is not a Dateline library: it seems to be {kind}.</source>
        <translation>{name} 파일은 Dateline 라이브러리가 아니라 {kind}인 것 같습니다.</translation>
    </message>
    <message>
        <source>The file {name} never was a Dateline library, or nothing of its tables is left.</source>
        <translation>{name} 파일은 원래 Dateline 라이브러리가 아니거나 표가 하나도 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>The file {name} was not made by Dateline alone: {reason}.</source>
        <translation>파일 {name}은(는) Dateline만으로 만든 것이 아닙니다: {reason}.</translation>
    </message>
    <message>
        <source>The file {path} could not be made: {strerror}.</source>
        <translation>파일 {path}을(를) 만들 수 없습니다: {strerror}.</translation>
    </message>
    <message>
        <source>The files are imported; what was pasted or fetched is not. {why}</source>
        <translation>파일은 가져왔지만 붙여넣거나 받은 것은 가져오지 못했습니다. {why}</translation>
    </message>
    <message>
        <source>The film “{name}”</source>
        <translation>영상 “{name}”</translation>
    </message>
    <message>
        <source>The first and the last word are whole words</source>
        <translation>첫 단어와 마지막 단어가 온전한 단어여야 합니다</translation>
    </message>
    <message>
        <source>The first page of the file was lost; that of a new library took its place.</source>
        <translation>파일의 첫 페이지가 없어져 새 라이브러리의 것으로 대신했습니다.</translation>
    </message>
    <message>
        <source>The first {n} places are listed. Narrow the search, or the part that is searched.</source>
        <translation>처음 {n}곳만 나열했습니다. 검색어나 검색 범위를 좁히세요.</translation>
    </message>
    <message>
        <source>The folder for backups {folder} is not there.</source>
        <translation>백업 폴더 {folder}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The folder {name} is no project: it has no {data_file}.</source>
        <translation>폴더 {name}은(는) 프로젝트가 아닙니다. {data_file}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The guid of a {kind}</source>
        <translation>{kind}의 guid</translation>
    </message>
    <message>
        <source>The head of the file was lost and was written anew.</source>
        <translation>파일의 머리 부분이 없어져 새로 썼습니다.</translation>
    </message>
    <message>
        <source>The index of words in {name} is damaged; the texts are not.</source>
        <translation>{name}의 단어 색인이 손상되었습니다. 본문은 온전합니다.</translation>
    </message>
    <message>
        <source>The index of words is being made: articles may be missing, or be here too many.</source>
        <translation>단어 색인을 만드는 중이라 빠지거나 더 들어간 기사가 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>The index of words is being made: results are incomplete</source>
        <translation>단어 색인을 만드는 중이라 결과가 완전하지 않습니다</translation>
    </message>
    <message>
        <source>The index of words is not whole yet, so the table would be wrong.</source>
        <translation>단어 색인이 아직 완성되지 않아 표가 틀리게 됩니다.</translation>
    </message>
    <message>
        <source>The index of words was not whole yet, so the filter&apos;s words chose wrongly: count again later.</source>
        <translation>단어 색인이 아직 완성되지 않아 필터의 단어로 잘못 골랐습니다. 나중에 다시 세세요.</translation>
    </message>
    <message>
        <source>The kept file {name} ({row_id}) is not what was imported.</source>
        <translation>보관된 파일 {name}({row_id})이(가) 가져온 것과 다릅니다.</translation>
    </message>
    <message>
        <source>The keys move the caret. F7 puts it away.</source>
        <translation>키로 캐럿을 움직입니다. F7로 캐럿을 끕니다.</translation>
    </message>
    <message>
        <source>The language of the window, not of articles</source>
        <translation>기사가 아니라 창의 언어</translation>
    </message>
    <message>
        <source>The language suffix “{suffix}” is not known and stays as typed.</source>
        <translation>언어 접미사 “{suffix}”을(를) 알 수 없어 쓰인 그대로 둡니다.</translation>
    </message>
    <message>
        <source>The last character is cut off and was left out.</source>
        <translation>마지막 글자가 잘려 있어 제외했습니다.</translation>
    </message>
    <message>
        <source>The last listed item is cut off and has no date.</source>
        <translation>마지막 목록 항목이 잘려 있고 날짜가 없습니다.</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>라이브러리 전체</translation>
    </message>
    <message>
        <source>The library can be changed again.</source>
        <translation>라이브러리를 다시 변경할 수 있습니다.</translation>
    </message>
    <message>
        <source>The library does not have it; a check takes it in</source>
        <translation>라이브러리에 없습니다. 선택하면 가져옵니다</translation>
    </message>
    <message>
        <source>The library does not hold it, and articles were not to be added.</source>
        <translation>라이브러리에 없으며, 기사를 추가하지 않기로 했습니다.</translation>
    </message>
    <message>
        <source>The library has all of it already</source>
        <translation>라이브러리에 이미 모두 있습니다</translation>
    </message>
    <message>
        <source>The library has all of it already: there is nothing to do.</source>
        <translation>라이브러리에 이미 모두 있어 할 일이 없습니다.</translation>
    </message>
    <message>
        <source>The library has faults.</source>
        <translation>라이브러리에 오류가 있습니다.</translation>
    </message>
    <message>
        <source>The library has no annotation {annotation_id}.</source>
        <translation>라이브러리에 주석 {annotation_id}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The library has no annotation {annotation}.</source>
        <translation>라이브러리에 주석 {annotation}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The library has no annotation {min}.</source>
        <translation>라이브러리에 주석 {min}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The library has no article {article_id}.</source>
        <translation>라이브러리에 기사 {article_id}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The library has no import {batch}.</source>
        <translation>라이브러리에 가져오기 {batch}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The library has no smart folder {folder}.</source>
        <translation>라이브러리에 스마트 폴더 {folder}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The library has no source {source_id}.</source>
        <translation>라이브러리에 출처 {source_id}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The library has no source “{name}”.</source>
        <translation>라이브러리에 “{name}” 출처가 없습니다.</translation>
    </message>
    <message>
        <source>The library has no source “{source}”.</source>
        <translation>라이브러리에 출처 “{source}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The library has no version {version} of article {article_id}.</source>
        <translation>라이브러리에 기사 {article_id}의 {version}판이 없습니다.</translation>
    </message>
    <message>
        <source>The library has no {kind} “{value}”{known}.</source>
        <translation>라이브러리에 {kind} “{value}”이(가) 없습니다{known}.</translation>
    </message>
    <message>
        <source>The library has {shown} in this language already.</source>
        <translation>라이브러리에 이 언어의 {shown}이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <source>The library holds this already, as article {article}.</source>
        <translation>라이브러리에 이미 있습니다(기사 {article}).</translation>
    </message>
    <message>
        <source>The library holds this text from this source already, as article {article}.</source>
        <translation>라이브러리에 이 출처의 이 본문이 이미 있습니다(기사 {article}).</translation>
    </message>
    <message>
        <source>The library is as it was on {moment}.</source>
        <translation>라이브러리를 {moment} 상태로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>The library is as it was on {moment}. The damaged file is kept as {name}.</source>
        <translation>라이브러리를 {moment} 상태로 되돌렸습니다. 손상된 파일은 {name} 이름으로 남겨 두었습니다.</translation>
    </message>
    <message>
        <source>The library is as it was on {moment}. What was there before is among its backups.</source>
        <translation>라이브러리를 {moment} 상태로 되돌렸습니다. 그 전 상태는 백업에 있습니다.</translation>
    </message>
    <message>
        <source>The library is open to be read only, nothing can be changed.</source>
        <translation>라이브러리가 읽기 전용으로 열려 있어 아무것도 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>The library is read-only, so it cannot be indexed.</source>
        <translation>라이브러리가 읽기 전용이라 색인할 수 없습니다.</translation>
    </message>
    <message>
        <source>The library is still being opened; press the keys again then.</source>
        <translation>라이브러리를 아직 여는 중입니다. 열린 뒤에 키를 다시 누르세요.</translation>
    </message>
    <message>
        <source>The library says the same</source>
        <translation>라이브러리와 같습니다</translation>
    </message>
    <message>
        <source>The library was changed during the count: count again for exact numbers.</source>
        <translation>세는 동안 라이브러리가 바뀌었습니다. 정확한 수를 보려면 다시 세세요.</translation>
    </message>
    <message>
        <source>The library was changed since this was counted: Count counts again.</source>
        <translation>센 뒤에 라이브러리가 바뀌었습니다. ‘세기’를 누르면 다시 셉니다.</translation>
    </message>
    <message>
        <source>The library was not restored: it is being opened just now.</source>
        <translation>라이브러리를 복원하지 못했습니다. 지금 여는 중입니다.</translation>
    </message>
    <message>
        <source>The library {name} can only be read: the file or its folder is write-protected.</source>
        <translation>라이브러리 {name}은(는) 읽기만 할 수 있습니다. 파일이나 폴더가 쓰기 금지되어 있습니다.</translation>
    </message>
    <message>
        <source>The library {name} cannot be brought up to date: rows in it point to missing ones.</source>
        <translation>라이브러리 {name}을(를) 새 형식으로 바꿀 수 없습니다. 없는 행을 가리키는 행이 있습니다.</translation>
    </message>
    <message>
        <source>The library {name} is cut off: {size} bytes of {expected_size} are there.</source>
        <translation>라이브러리 {name}이(가) 잘려 있습니다. {expected_size}바이트 중 {size}바이트만 있습니다.</translation>
    </message>
    <message>
        <source>The library {name} is damaged.</source>
        <translation>라이브러리 {name}이(가) 손상되었습니다.</translation>
    </message>
    <message>
        <source>The library {name} is open to be read only; nothing was changed.</source>
        <translation>라이브러리 {name}이(가) 읽기 전용으로 열려 있어 아무것도 변경하지 않았습니다.</translation>
    </message>
    <message>
        <source>The library {name} was closed.</source>
        <translation>라이브러리 {name}을(를) 닫았습니다.</translation>
    </message>
    <message>
        <source>The library {name} was made by a newer version of Dateline.</source>
        <translation>라이브러리 {name}은(는) 더 새로운 Dateline에서 만들었습니다.</translation>
    </message>
    <message>
        <source>The library {path} cannot be reached any more.</source>
        <translation>라이브러리 {path}에 더는 접근할 수 없습니다.</translation>
    </message>
    <message>
        <source>The library {path} cannot be reached: {reason}.</source>
        <translation>라이브러리 {path}에 접근할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>The line above tells why.</source>
        <translation>이유는 위 줄에 있습니다.</translation>
    </message>
    <message>
        <source>The link “{name}”</source>
        <translation>링크 “{name}”</translation>
    </message>
    <message>
        <source>The list of near-identical texts misses articles.</source>
        <translation>거의 같은 본문의 목록에 빠진 기사가 있습니다.</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>로그가 비어 있습니다.</translation>
    </message>
    <message>
        <source>The memo of the document</source>
        <translation>문서의 메모</translation>
    </message>
    <message>
        <source>The name is longer than {name_max_cp} characters.</source>
        <translation>이름이 {name_max_cp}자보다 깁니다.</translation>
    </message>
    <message>
        <source>The name “{name}”</source>
        <translation>이름 “{name}”</translation>
    </message>
    <message>
        <source>The new library: {path}</source>
        <translation>새 라이브러리: {path}</translation>
    </message>
    <message>
        <source>The note it names is not in the file.</source>
        <translation>지정된 노트가 파일에 없습니다.</translation>
    </message>
    <message>
        <source>The note “{name}”</source>
        <translation>노트 “{name}”</translation>
    </message>
    <message>
        <source>The open article</source>
        <translation>열린 기사</translation>
    </message>
    <message>
        <source>The open article: “{title}”</source>
        <translation>열린 기사: “{title}”</translation>
    </message>
    <message>
        <source>The order that stands there, chosen again, is turned round</source>
        <translation>표시된 순서를 다시 고르면 거꾸로 정렬합니다</translation>
    </message>
    <message>
        <source>The original of a text</source>
        <translation>본문의 원본</translation>
    </message>
    <message>
        <source>The page disagrees: {words}</source>
        <translation>페이지의 날짜가 맞지 않음: {words}</translation>
    </message>
    <message>
        <source>The page disagrees: {words}.</source>
        <translation>페이지의 날짜가 맞지 않습니다: {words}.</translation>
    </message>
    <message>
        <source>The page does not say its day; these words set the bounds.</source>
        <translation>페이지에 날짜가 없어 이 글로 범위를 정했습니다.</translation>
    </message>
    <message>
        <source>The page ends without “More Articles”: its list may be cut short.</source>
        <translation>페이지가 “More Articles” 없이 끝납니다. 목록이 잘렸을 수 있습니다.</translation>
    </message>
    <message>
        <source>The page has no title; this one is made from its first words.</source>
        <translation>페이지에 제목이 없어 첫머리에서 만든 제목입니다.</translation>
    </message>
    <message>
        <source>The page holds no text of its own.</source>
        <translation>페이지에 자체 본문이 없습니다.</translation>
    </message>
    <message>
        <source>The page is fetched when you press Fetch, once, and shown before it is imported.</source>
        <translation>“받기”를 누르면 페이지를 한 번 받아, 가져오기 전에 보여 줍니다.</translation>
    </message>
    <message>
        <source>The page says “{first}”, its metadata say “{other}”.</source>
        <translation>페이지에는 “{first}”, 메타데이터에는 “{other}”(이)라고 되어 있습니다.</translation>
    </message>
    <message>
        <source>The page speaks of {day}, which is later.</source>
        <translation>페이지에 더 늦은 날짜인 {day}이(가) 나옵니다.</translation>
    </message>
    <message>
        <source>The page was captured on {day}, which is earlier.</source>
        <translation>페이지는 더 이른 {day}에 수집되었습니다.</translation>
    </message>
    <message>
        <source>The page was there on {day} already.</source>
        <translation>페이지는 {day}에 이미 있었습니다.</translation>
    </message>
    <message>
        <source>The paragraph is selected whole.</source>
        <translation>문단 전체가 선택되어 있습니다.</translation>
    </message>
    <message>
        <source>The paragraphs of {which} do not fit its text.</source>
        <translation>{which}의 문단이 본문과 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The pattern repeats something too often.</source>
        <translation>패턴의 반복이 너무 많습니다.</translation>
    </message>
    <message>
        <source>The pattern takes too long, so the search was ended.</source>
        <translation>패턴이 너무 오래 걸려 검색을 끝냈습니다.</translation>
    </message>
    <message>
        <source>The phrase is counted as it stands: “{sign}” is not understood here as in a search.</source>
        <translation>구절을 그대로 셉니다. 여기서 “{sign}”은(는) 검색에서와 같은 뜻이 아닙니다.</translation>
    </message>
    <message>
        <source>The picture “{name}”</source>
        <translation>그림 “{name}”</translation>
    </message>
    <message>
        <source>The place of a tag</source>
        <translation>태그의 위치</translation>
    </message>
    <message>
        <source>The place proposed</source>
        <translation>제안한 위치</translation>
    </message>
    <message>
        <source>The preferences could not be saved in {parent}: {strerror}.</source>
        <translation>{parent}에 환경설정을 저장할 수 없습니다: {strerror}.</translation>
    </message>
    <message>
        <source>The present library cannot be read, so there is nothing to compare with.</source>
        <translation>현재 라이브러리를 읽을 수 없어 비교할 수 없습니다.</translation>
    </message>
    <message>
        <source>The present state is backed up before, so that you can come back to it.</source>
        <translation>먼저 현재 상태를 백업하므로 다시 돌아올 수 있습니다.</translation>
    </message>
    <message>
        <source>The present text</source>
        <translation>현재 본문</translation>
    </message>
    <message>
        <source>The quotes tag by tag, each with its source, in the order of the codebook.</source>
        <translation>인용문을 코드북 순서대로 태그별로, 출처와 함께 적습니다.</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>같음</translation>
    </message>
    <message>
        <source>The same as “{name}” in this import.</source>
        <translation>이번 가져오기의 “{name}”과(와) 같습니다.</translation>
    </message>
    <message>
        <source>The same code stands there twice, by the same coder.</source>
        <translation>같은 코더의 같은 코드가 두 번 있습니다.</translation>
    </message>
    <message>
        <source>The same rows as a workbook: numbers are numbers, every table is a sheet.</source>
        <translation>같은 행을 통합 문서로: 숫자는 숫자로, 표마다 시트 하나입니다.</translation>
    </message>
    <message>
        <source>The same words stand in article {article}, {name}; both are kept.</source>
        <translation>기사 {article}({name})에 같은 글이 있습니다. 둘 다 보관합니다.</translation>
    </message>
    <message>
        <source>The search asks for no words of the texts.</source>
        <translation>검색에 본문의 단어가 없습니다.</translation>
    </message>
    <message>
        <source>The second code of the guid {guid}</source>
        <translation>guid {guid}의 두 번째 코드</translation>
    </message>
    <message>
        <source>The second date lies before the first.</source>
        <translation>두 번째 날짜가 첫 번째보다 앞섭니다.</translation>
    </message>
    <message>
        <source>The selection “{name}”</source>
        <translation>선택 “{name}”</translation>
    </message>
    <message>
        <source>The set “{name}” of {members}</source>
        <translation>항목 {members}개의 집합 “{name}”</translation>
    </message>
    <message>
        <source>The size of an article’s text; 100 is the usual one</source>
        <translation>기사 본문의 크기. 보통은 100입니다</translation>
    </message>
    <message>
        <source>The size of the type in menus, lists and dialogs</source>
        <translation>메뉴, 목록, 대화 상자의 글자 크기</translation>
    </message>
    <message>
        <source>The smart folder has no name.</source>
        <translation>스마트 폴더에 이름이 없습니다.</translation>
    </message>
    <message>
        <source>The sound recording “{name}”</source>
        <translation>녹음 “{name}”</translation>
    </message>
    <message>
        <source>The source “{name}”</source>
        <translation>출처 “{name}”</translation>
    </message>
    <message>
        <source>The span from {start} to {end} marks no text.</source>
        <translation>{start}에서 {end}까지의 구간은 아무 글도 표시하지 않습니다.</translation>
    </message>
    <message>
        <source>The span {start}-{end} reaches beyond the text, which has {n} characters.</source>
        <translation>구간 {start}-{end}이(가) {n}자인 본문을 넘어갑니다.</translation>
    </message>
    <message>
        <source>The table below holds all numbers.</source>
        <translation>모든 수치는 아래 표에 있습니다.</translation>
    </message>
    <message>
        <source>The table has a header and no rows.</source>
        <translation>표에 머리글만 있고 행이 없습니다.</translation>
    </message>
    <message>
        <source>The table has no rows</source>
        <translation>표에 행이 없습니다</translation>
    </message>
    <message>
        <source>The table lacks {n} annotations of the library: it is a part of it, so none of them is listed and none can be deleted.</source>
        <translation>표에 라이브러리의 주석 {n}개가 없습니다. 표가 일부이므로 이들을 나열하지 않으며 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>The table says something else than the library; a check takes it over</source>
        <translation>표와 라이브러리의 내용이 다릅니다. 선택하면 표의 내용을 따릅니다</translation>
    </message>
    <message>
        <source>The table “{name}” is on {sheets} sheets</source>
        <translation>표 “{name}”이(가) 시트 {sheets}개에 나뉨</translation>
    </message>
    <message>
        <source>The tag counts with those below it, on the current texts; tags on whole articles are counted apart and are no part of the rates.</source>
        <translation>태그는 아래 태그와 함께 현재 본문에서 셉니다. 기사 전체에 달린 태그는 따로 세며 비율에 넣지 않습니다.</translation>
    </message>
    <message>
        <source>The tag is no longer in the codebook.</source>
        <translation>이 태그는 이제 코드북에 없습니다.</translation>
    </message>
    <message>
        <source>The tag is not used here.</source>
        <translation>여기서는 이 태그가 쓰이지 않았습니다.</translation>
    </message>
    <message>
        <source>The tag it stood under is missing, so it stands at the top.</source>
        <translation>위 태그가 없어 맨 위에 둡니다.</translation>
    </message>
    <message>
        <source>The tag itself is missing.</source>
        <translation>태그 자체가 없습니다.</translation>
    </message>
    <message>
        <source>The tag path “{text}” has an empty part.</source>
        <translation>태그 경로 “{text}”에 빈 부분이 있습니다.</translation>
    </message>
    <message>
        <source>The tag used last stands here</source>
        <translation>마지막으로 쓴 태그가 여기에 표시됩니다</translation>
    </message>
    <message>
        <source>The tags of this row are no list of objects.</source>
        <translation>이 행의 태그가 객체 목록이 아닙니다.</translation>
    </message>
    <message>
        <source>The text could not be told from what stands round it: all lines of the page were taken.</source>
        <translation>본문을 주변 글과 구별할 수 없어 페이지의 모든 줄을 가져왔습니다.</translation>
    </message>
    <message>
        <source>The text index holds {indexed} articles, the library {articles}.</source>
        <translation>본문 색인에는 기사 {indexed}건, 라이브러리에는 {articles}건이 있습니다.</translation>
    </message>
    <message>
        <source>The text index is damaged; it can be made anew from the texts, so nothing is lost.</source>
        <translation>본문 색인이 손상되었습니다. 본문에서 다시 만들 수 있으므로 잃은 것은 없습니다.</translation>
    </message>
    <message>
        <source>The text of {which} is not the one that was imported.</source>
        <translation>{which}의 본문이 가져온 것과 다릅니다.</translation>
    </message>
    <message>
        <source>The text speaks of “{later}”, which is later than “{quote}”.</source>
        <translation>본문에 “{quote}”보다 늦은 “{later}”이(가) 나옵니다.</translation>
    </message>
    <message>
        <source>The text that it stands on is not there.</source>
        <translation>그것이 달린 본문이 없습니다.</translation>
    </message>
    <message>
        <source>The text that it stood on is missing.</source>
        <translation>그것이 달려 있던 본문이 없습니다.</translation>
    </message>
    <message>
        <source>The time “{time}”</source>
        <translation>시각 “{time}”</translation>
    </message>
    <message>
        <source>The two annotations are by different coders.</source>
        <translation>두 주석의 코더가 다릅니다.</translation>
    </message>
    <message>
        <source>The two annotations stand on different texts.</source>
        <translation>두 주석이 서로 다른 본문에 있습니다.</translation>
    </message>
    <message>
        <source>The type in which articles are read</source>
        <translation>기사를 읽는 글꼴</translation>
    </message>
    <message>
        <source>The type of menus, lists and dialogs</source>
        <translation>메뉴, 목록, 대화 상자의 글꼴</translation>
    </message>
    <message>
        <source>The uses cannot move to a tag that is deleted.</source>
        <translation>삭제되는 태그로 사용을 옮길 수 없습니다.</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>The variable “{name}”</source>
        <translation>변수 “{name}”</translation>
    </message>
    <message>
        <source>The whole article</source>
        <translation>기사 전체</translation>
    </message>
    <message>
        <source>The whole codebook, with every tag</source>
        <translation>모든 태그를 담은 코드북 전체</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>라이브러리 전체</translation>
    </message>
    <message>
        <source>The words are a regular expression</source>
        <translation>입력한 말을 정규식으로 봅니다</translation>
    </message>
    <message>
        <source>The words in the article</source>
        <translation>기사의 문구</translation>
    </message>
    <message>
        <source>The {name} of an annotation</source>
        <translation>주석의 {name}</translation>
    </message>
    <message>
        <source>The {n} article chosen in the tree</source>
        <translation>트리에서 선택한 기사 {n}건</translation>
    </message>
    <message>
        <source>The {n} articles chosen in the tree</source>
        <translation>트리에서 선택한 기사 {n}건</translation>
    </message>
    <message>
        <source>The {replace} of an article</source>
        <translation>기사의 {replace}</translation>
    </message>
    <message>
        <source>Their document is missing.</source>
        <translation>문서가 없습니다.</translation>
    </message>
    <message>
        <source>Their file is missing.</source>
        <translation>파일이 없습니다.</translation>
    </message>
    <message>
        <source>Their library keeps their SHA-256 only.</source>
        <translation>그 라이브러리에는 SHA-256만 있습니다.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>There are no articles yet.</source>
        <translation>아직 기사가 없습니다.</translation>
    </message>
    <message>
        <source>There are no articles.</source>
        <translation>기사가 없습니다.</translation>
    </message>
    <message>
        <source>There are no cases.</source>
        <translation>사례(case)가 없습니다.</translation>
    </message>
    <message>
        <source>There are no cases; {n} of its selections are not joined.</source>
        <translation>사례(case)가 없어 선택 {n}개를 연결하지 않았습니다.</translation>
    </message>
    <message>
        <source>There are no drawings.</source>
        <translation>그림이 없습니다.</translation>
    </message>
    <message>
        <source>There are no links between annotations or tags.</source>
        <translation>주석이나 태그 사이의 링크가 없습니다.</translation>
    </message>
    <message>
        <source>There are no sets of tags or articles.</source>
        <translation>태그나 기사의 집합이 없습니다.</translation>
    </message>
    <message>
        <source>There are no sources yet.</source>
        <translation>아직 출처가 없습니다.</translation>
    </message>
    <message>
        <source>There are too many to list them all.</source>
        <translation>너무 많아 모두 나열할 수 없습니다.</translation>
    </message>
    <message>
        <source>There are {names}.</source>
        <translation>있는 것: {names}.</translation>
    </message>
    <message>
        <source>There is a smart folder “{name}”.</source>
        <translation>스마트 폴더 “{name}”이(가) 있습니다.</translation>
    </message>
    <message>
        <source>There is a tag “{name}” in that place already.</source>
        <translation>그 위치에 태그 “{name}”이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <source>There is a tag “{name}” in the same place.</source>
        <translation>같은 위치에 태그 “{name}”이(가) 있습니다.</translation>
    </message>
    <message>
        <source>There is no annotation at the caret.</source>
        <translation>캐럿 위치에 주석이 없습니다.</translation>
    </message>
    <message>
        <source>There is no column {columns}.</source>
        <translation>열 {columns}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no field for it, or the field takes no such value.</source>
        <translation>해당 필드가 없거나 그 값을 받지 않습니다.</translation>
    </message>
    <message>
        <source>There is no field “{name}:”, so it was taken as a word.</source>
        <translation>“{name}:” 필드가 없어 단어로 읽었습니다.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>{path} 파일이 없습니다.</translation>
    </message>
    <message>
        <source>There is no file “{plain}”.</source>
        <translation>파일 “{plain}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>{folder} 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>There is no folder {parent}.</source>
        <translation>폴더 {parent}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no library at {path} any more</source>
        <translation>{path}에 더 이상 라이브러리가 없습니다</translation>
    </message>
    <message>
        <source>There is no library at {path}.</source>
        <translation>{path}에 라이브러리가 없습니다.</translation>
    </message>
    <message>
        <source>There is no library open to import into.</source>
        <translation>가져올 라이브러리가 열려 있지 않습니다.</translation>
    </message>
    <message>
        <source>There is no line between panes here.</source>
        <translation>여기에는 창 사이의 경계선이 없습니다.</translation>
    </message>
    <message>
        <source>There is no other article to open beside it.</source>
        <translation>옆에 열 다른 기사가 없습니다.</translation>
    </message>
    <message>
        <source>There is no preset “{name}”.</source>
        <translation>사전 설정 “{name}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no room for a copy of the library in {folder}.</source>
        <translation>{folder}에 라이브러리 사본을 둘 공간이 없습니다.</translation>
    </message>
    <message>
        <source>There is no room on the disk of “{library}”.</source>
        <translation>“{library}” 라이브러리가 있는 디스크에 공간이 없습니다.</translation>
    </message>
    <message>
        <source>There is no room to write to {name}; the step was taken back.</source>
        <translation>{name}에 쓸 공간이 없어 단계를 되돌렸습니다.</translation>
    </message>
    <message>
        <source>There is no setting “{key}”.</source>
        <translation>“{key}” 설정이 없습니다.</translation>
    </message>
    <message>
        <source>There is no site {host}, or this computer is not online.</source>
        <translation>사이트 {host}이(가) 없거나 이 컴퓨터가 인터넷에 연결되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy an article, or its address, and paste again.</source>
        <translation>클립보드에 글이 없습니다. 기사나 기사 주소를 복사한 뒤 다시 붙여넣으세요.</translation>
    </message>
    <message>
        <source>There is no text that could be read.</source>
        <translation>읽을 수 있는 글이 없습니다.</translation>
    </message>
    <message>
        <source>There is no text to paste.</source>
        <translation>붙여넣을 글이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to filter by.</source>
        <translation>필터링할 조건이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to find.</source>
        <translation>찾을 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>가져올 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to import; if the page shows text in a browser, save it again from there.</source>
        <translation>가져올 것이 없습니다. 브라우저에서 본문이 보이면 거기서 다시 저장하세요.</translation>
    </message>
    <message>
        <source>There is nothing to look for in this. Type letters or digits, or a field with a value it can have.</source>
        <translation>찾을 것이 없습니다. 글자나 숫자, 또는 필드와 그 값을 입력하세요.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>다시 실행할 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to save: each step is kept at once. {key} shows help for whatever you are doing.</source>
        <translation>저장할 필요가 없습니다. 모든 단계가 바로 저장됩니다. {key}(으)로 지금 하는 일의 도움말을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>실행 취소할 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is one version only: nothing to compare.</source>
        <translation>판이 하나뿐이라 비교할 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is {other} already. Merge {source} into it?</source>
        <translation>{other}이(가) 이미 있습니다. {source}을(를) 병합할까요?</translation>
    </message>
    <message>
        <source>These addresses are on the web; nothing is fetched unless you ask.</source>
        <translation>웹에 있는 주소입니다. 요청하기 전에는 받지 않습니다.</translation>
    </message>
    <message>
        <source>These are there and will be replaced: {files} and {n} more.</source>
        <translation>다음 파일이 이미 있으며 바뀝니다: {files} 외 {n}개.</translation>
    </message>
    <message>
        <source>These are there and will be replaced: {files}.</source>
        <translation>다음 파일이 이미 있으며 바뀝니다: {files}.</translation>
    </message>
    <message>
        <source>These tags are not in the codebook. What is chosen here counts for all selected rows.</source>
        <translation>코드북에 없는 태그입니다. 여기서 고른 것은 선택한 모든 행에 적용됩니다.</translation>
    </message>
    <message>
        <source>These words are not in the present text of the article.</source>
        <translation>이 문구는 기사의 현재 본문에 없습니다.</translation>
    </message>
    <message>
        <source>They are as usual.</source>
        <translation>기본값입니다.</translation>
    </message>
    <message>
        <source>They are none that texts in UTF-8 may have.</source>
        <translation>UTF-8 본문에 있을 수 없는 글자입니다.</translation>
    </message>
    <message>
        <source>They differ from those here, which stay.</source>
        <translation>여기 것과 다르며, 여기 것을 유지합니다.</translation>
    </message>
    <message>
        <source>They move to “{tag}”.</source>
        <translation>사용은 “{tag}”(으)로 옮겨집니다.</translation>
    </message>
    <message>
        <source>They stay in their library.</source>
        <translation>그 라이브러리에 남습니다.</translation>
    </message>
    <message>
        <source>Things to try</source>
        <translation>해 볼 것</translation>
    </message>
    <message>
        <source>This annotation has no tag.</source>
        <translation>이 주석에는 태그가 없습니다.</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>이 기사</translation>
    </message>
    <message>
        <source>This article only</source>
        <translation>이 기사만</translation>
    </message>
    <message>
        <source>This backup cannot be read.</source>
        <translation>이 백업은 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>This cannot be taken back: {thing} was changed since{by}.</source>
        <translation>되돌릴 수 없습니다. 그 뒤 {thing}이(가) 바뀌었습니다{by}.</translation>
    </message>
    <message>
        <source>This cannot be written: it is no name of a file.</source>
        <translation>쓸 수 없습니다. 파일 이름이 아닙니다.</translation>
    </message>
    <message>
        <source>This cannot be written: {reason}.</source>
        <translation>쓸 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>This could not be read.</source>
        <translation>읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>This is Dateline {version}.</source>
        <translation>Dateline {version}입니다.</translation>
    </message>
    <message>
        <source>This is a folder: give the file a name.</source>
        <translation>폴더입니다. 파일 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>This is no web address. One looks like https://example.org/page.</source>
        <translation>웹 주소가 아닙니다. 주소는 https://example.org/page와 같은 모양입니다.</translation>
    </message>
    <message>
        <source>This item is nested too deeply; what follows was not read.</source>
        <translation>이 항목이 너무 깊이 중첩되어 있어 이후는 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>This item is no JSON or is cut off; what follows was not read.</source>
        <translation>이 항목이 JSON이 아니거나 잘려 있어 이후는 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>This item is no JSON or is too long; what follows was not read.</source>
        <translation>이 항목이 JSON이 아니거나 너무 길어 이후는 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>This library can only be read.</source>
        <translation>이 라이브러리는 읽을 수만 있습니다.</translation>
    </message>
    <message>
        <source>This row has fewer cells than the header: the table may be cut short here.</source>
        <translation>이 행의 셀이 머리글보다 적습니다. 표가 여기서 잘렸을 수 있습니다.</translation>
    </message>
    <message>
        <source>This row has no text.</source>
        <translation>이 행에는 본문이 없습니다.</translation>
    </message>
    <message>
        <source>This row has {cells} cells, and the header names {width}: a quote may be missing.</source>
        <translation>이 행의 셀은 {cells}개인데 머리글은 {width}개입니다. 따옴표가 빠졌을 수 있습니다.</translation>
    </message>
    <message>
        <source>This row holds bytes that do not fit the encoding of the file.</source>
        <translation>이 행에 파일의 인코딩에 맞지 않는 바이트가 있습니다.</translation>
    </message>
    <message>
        <source>This row holds no text with labels or spans.</source>
        <translation>이 행에 레이블이나 구간이 있는 본문이 없습니다.</translation>
    </message>
    <message>
        <source>This row is longer than {n} MB and was passed over.</source>
        <translation>이 행이 {n} MB보다 길어 건너뛰었습니다.</translation>
    </message>
    <message>
        <source>This row is no CSV: {why}.</source>
        <translation>이 행은 CSV가 아닙니다: {why}.</translation>
    </message>
    <message>
        <source>This row is no JSON object with names and values.</source>
        <translation>이 행은 이름과 값이 있는 JSON 객체가 아닙니다.</translation>
    </message>
    <message>
        <source>This row is no JSON that can be read: it is nested too deeply.</source>
        <translation>이 행은 읽을 수 있는 JSON이 아닙니다. 너무 깊이 중첩되어 있습니다.</translation>
    </message>
    <message>
        <source>This row is no JSON: {what} at character {place}.</source>
        <translation>이 행은 JSON이 아닙니다: {place}번째 글자, {what}.</translation>
    </message>
    <message>
        <source>Three things to try</source>
        <translation>해 볼 세 가지</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>목요일</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>To</source>
        <comment>beside the choices of an export</comment>
        <translation>저장 위치</translation>
    </message>
    <message>
        <source>To</source>
        <comment>date</comment>
        <translation>까지</translation>
    </message>
    <message>
        <source>To change it, allow writing and try again, or copy the file to a folder of your own.</source>
        <translation>바꾸려면 쓰기를 허용하고 다시 시도하거나, 파일을 자신의 폴더로 복사하세요.</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>To the top</source>
        <translation>맨 위 단계로</translation>
    </message>
    <message>
        <source>To year, month or day</source>
        <translation>끝 연도, 월 또는 일</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>오늘, {day}</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>심볼릭 링크가 너무 많이 이어짐</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>열린 파일이 너무 많음</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>둘러보기</translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation>연결이 끊긴 드라이브</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Try fewer words, a beginning with *, or OR between words, or search outside the filter, or wait until the index of words is whole.</source>
        <translation>단어를 줄이거나, 단어 앞부분에 *를 붙이거나, 단어 사이에 OR를 넣거나, 필터 밖에서 검색하거나, 단어 색인이 완성될 때까지 기다려 보세요.</translation>
    </message>
    <message>
        <source>Try fewer words, a beginning with *, or OR between words, or search outside the filter.</source>
        <translation>단어를 줄이거나, 단어 앞부분에 *를 붙이거나, 단어 사이에 OR를 넣거나, 필터 밖에서 검색해 보세요.</translation>
    </message>
    <message>
        <source>Try fewer words, a beginning with *, or OR between words, or wait until the index of words is whole.</source>
        <translation>단어를 줄이거나, 단어 앞부분에 *를 붙이거나, 단어 사이에 OR를 넣거나, 단어 색인이 완성될 때까지 기다려 보세요.</translation>
    </message>
    <message>
        <source>Try fewer words, a beginning with *, or OR between words.</source>
        <translation>단어를 줄이거나, 단어 앞부분에 *를 붙이거나, 단어 사이에 OR를 넣어 보세요.</translation>
    </message>
    <message>
        <source>Try:</source>
        <translation>해 보기:</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>화요일</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>튀르키예어</translation>
    </message>
    <message>
        <source>Two coders of the project have this name; here they are one.</source>
        <translation>프로젝트에 이 이름의 코더가 두 명 있어, 여기서는 한 명으로 합칩니다.</translation>
    </message>
    <message>
        <source>Two files of this export would both be {target}.</source>
        <translation>이번 내보내기의 두 파일이 모두 {target}이(가) 됩니다.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>글자 모양</translation>
    </message>
    <message>
        <source>Type a date, A to accept or U for unknown; Enter.</source>
        <translation>날짜를 입력하거나 A(확정), U(알 수 없음)를 누르고 Enter.</translation>
    </message>
    <message>
        <source>Type a name, such as Naenara.</source>
        <translation>Naenara처럼 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Type a phrase above and press Enter. Every place where it stands is listed here, to be tagged or not.</source>
        <translation>위에 구절을 입력하고 Enter를 누르세요. 나오는 위치가 모두 여기에 나열되며, 태그를 달지 정할 수 있습니다.</translation>
    </message>
    <message>
        <source>Type a phrase above and press Enter: when it was used, how often, and by whom.</source>
        <translation>위에 구절을 입력하고 Enter를 누르세요. 언제, 얼마나 자주, 누가 썼는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Type a tag</source>
        <translation>태그 입력</translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation>이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Type part of a tag’s path</source>
        <translation>태그 경로의 일부를 입력하세요</translation>
    </message>
    <message>
        <source>Type part of a tag’s path; Enter applies the chosen tag</source>
        <translation>태그 경로의 일부를 입력하세요. Enter로 선택한 태그를 적용합니다</translation>
    </message>
    <message>
        <source>Type part of a tag’s path; Enter chooses it</source>
        <translation>태그 경로의 일부를 입력하세요. Enter로 선택합니다</translation>
    </message>
    <message>
        <source>Type what you want to do, or a tag</source>
        <translation>하려는 일이나 태그를 입력합니다</translation>
    </message>
    <message>
        <source>Type words above. Articles that hold all of them are listed as you type; ? tells more ways to ask.</source>
        <translation>위에 단어를 입력하세요. 모두 들어 있는 기사가 입력하는 대로 나열됩니다. ?를 누르면 다른 검색 방법을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Type words that articles must have; tree, counts, reading queue and exports follow</source>
        <translation>기사에 있어야 할 단어를 입력합니다. 트리, 개수, 읽기 순서, 내보내기가 이를 따릅니다</translation>
    </message>
    <message>
        <source>Type…</source>
        <translation>글자 모양…</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>우크라이나어</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>변경 없음</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>날짜 미상</translation>
    </message>
    <message>
        <source>Undated articles come first</source>
        <translation>날짜 미상 기사가 먼저 옵니다</translation>
    </message>
    <message>
        <source>Undated articles come last</source>
        <translation>날짜 미상 기사가 마지막에 옵니다</translation>
    </message>
    <message>
        <source>Undated articles…</source>
        <translation>날짜 미상 기사…</translation>
    </message>
    <message>
        <source>Under another tag</source>
        <translation>다른 태그 아래로</translation>
    </message>
    <message>
        <source>Underline the dates that stand in the text; the pointer tells the day</source>
        <translation>본문에 나온 날짜에 밑줄을 긋습니다. 포인터를 올리면 날짜를 알려 줍니다</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Undo and history</source>
        <translation>실행 취소와 기록</translation>
    </message>
    <message>
        <source>Undo this step alone</source>
        <translation>이 단계만 실행 취소</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>실행 취소: {step}</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>실행 취소: {step}</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>실행 취소함: {step}</translation>
    </message>
    <message>
        <source>Undone: {step}. Redo brings it back.</source>
        <translation>실행 취소함: {step}. 다시 실행으로 되살릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Unknown dates come last</source>
        <translation>날짜 미상은 마지막에 옵니다</translation>
    </message>
    <message>
        <source>Unknown source</source>
        <translation>알 수 없는 출처</translation>
    </message>
    <message>
        <source>Unpack it and import what it holds in parts.</source>
        <translation>압축을 풀고 내용을 나누어 가져오세요.</translation>
    </message>
    <message>
        <source>Unpack it with another program and look at it.</source>
        <translation>다른 프로그램으로 압축을 풀어 확인하세요.</translation>
    </message>
    <message>
        <source>Unpack it with its password and import it then.</source>
        <translation>암호로 압축을 푼 뒤 가져오세요.</translation>
    </message>
    <message>
        <source>Unpack it with its password and pack it anew.</source>
        <translation>암호로 압축을 푼 뒤 다시 압축하세요.</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>읽지 않음</translation>
    </message>
    <message>
        <source>Unterminated string starting at</source>
        <translation>문자열이 닫히지 않음</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>Update Dateline, or export the file anew from this version.</source>
        <translation>Dateline을 업데이트하거나 이 버전에서 파일을 다시 내보내세요.</translation>
    </message>
    <message>
        <source>Update with the current filter</source>
        <translation>현재 필터로 갱신</translation>
    </message>
    <message>
        <source>Upkeep</source>
        <translation>관리 작업</translation>
    </message>
    <message>
        <source>Use a shorter name.</source>
        <translation>더 짧은 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>Use a shorter one.</source>
        <translation>더 짧게 쓰세요.</translation>
    </message>
    <message>
        <source>Use columns</source>
        <translation>이 열 사용</translation>
    </message>
    <message>
        <source>Use one character: 1 to 9 or a to z.</source>
        <translation>1~9 또는 a~z 가운데 한 글자를 쓰세요.</translation>
    </message>
    <message>
        <source>Use smaller numbers in braces.</source>
        <translation>중괄호 안의 수를 줄이세요.</translation>
    </message>
    <message>
        <source>Used on {places}.</source>
        <translation>{places}에 사용되었습니다.</translation>
    </message>
    <message>
        <source>Used tags only</source>
        <translation>쓰인 태그만</translation>
    </message>
    <message>
        <source>Uses of {tag}</source>
        <translation>{tag}의 사용</translation>
    </message>
    <message>
        <source>Uses over time</source>
        <translation>시기별 사용</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>보통 크기</translation>
    </message>
    <message>
        <source>Usually: {usual}.</source>
        <translation>기본값: {usual}.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>판</translation>
    </message>
    <message>
        <source>Version {old} → version {new}: {changes}</source>
        <translation>{old}판 → {new}판: {changes}</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>{version}판</translation>
    </message>
    <message>
        <source>Version {version} of {versions}</source>
        <translation>{versions}개 판 중 {version}번째 판</translation>
    </message>
    <message>
        <source>Version {version}, current</source>
        <translation>{version}판, 현재</translation>
    </message>
    <message>
        <source>Version {version}: nothing like it was found.</source>
        <translation>{version}판: 비슷한 것을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>Version {version}: {words}</source>
        <translation>{version}판: {words}</translation>
    </message>
    <message>
        <source>Version, folders and licences</source>
        <translation>버전, 폴더, 라이선스</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>판</translation>
    </message>
    <message>
        <source>Versions of “{title}”</source>
        <translation>“{title}”의 판</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>판…</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>베트남어</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Wait a moment and try again, or close the other window.</source>
        <translation>잠시 뒤 다시 시도하거나 다른 창을 닫으세요.</translation>
    </message>
    <message>
        <source>Wait for it or cancel it below.</source>
        <translation>기다리거나 아래에서 취소하세요.</translation>
    </message>
    <message>
        <source>Wait for that window or end it, then try again; until then the library can be read here.</source>
        <translation>그 창을 기다리거나 끝낸 다음 다시 시도하세요. 그때까지 여기서 라이브러리를 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>폴더 감시</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>감시 폴더</translation>
    </message>
    <message>
        <source>Watched folders of {library}</source>
        <translation>{library}의 감시 폴더</translation>
    </message>
    <message>
        <source>Watched folders…</source>
        <translation>감시 폴더…</translation>
    </message>
    <message>
        <source>Web Annotation</source>
        <translation>Web Annotation</translation>
    </message>
    <message>
        <source>Web Annotation has no place for them.</source>
        <translation>Web Annotation에는 이것을 둘 자리가 없습니다.</translation>
    </message>
    <message>
        <source>Web Annotation names an article by address or id.</source>
        <translation>Web Annotation은 기사를 주소나 id로 가리킵니다.</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>수요일</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>시작 안내</translation>
    </message>
    <message>
        <source>Welcome to Dateline</source>
        <translation>Dateline에 오신 것을 환영합니다</translation>
    </message>
    <message>
        <source>What</source>
        <comment>beside the choices of an export</comment>
        <translation>대상</translation>
    </message>
    <message>
        <source>What</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation>파일별 결과</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>변경 내용</translation>
    </message>
    <message>
        <source>What could not be carried</source>
        <translation>옮기지 못한 것</translation>
    </message>
    <message>
        <source>What do you want to do? Words of it, initials, a tag, a title</source>
        <translation>무엇을 할까요? 명령의 단어, 머리글자, 태그, 제목</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>무슨 일이 있었나요</translation>
    </message>
    <message>
        <source>What is here</source>
        <translation>여기 있는 것</translation>
    </message>
    <message>
        <source>What is new in this version</source>
        <translation>이 버전에서 새로워진 점</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>표시할 내용</translation>
    </message>
    <message>
        <source>What is tagged with it</source>
        <translation>이 태그를 다는 대상</translation>
    </message>
    <message>
        <source>What is there already</source>
        <translation>이미 있는 것</translation>
    </message>
    <message>
        <source>What it stood under is missing, or is under itself; it stands at the top.</source>
        <translation>위 태그가 없거나 자기 자신 아래에 있어 맨 위에 둡니다.</translation>
    </message>
    <message>
        <source>What lies in these folders and what arrives is imported while this library is open.</source>
        <translation>이 라이브러리가 열려 있는 동안 이 폴더들에 있거나 들어오는 것을 가져옵니다.</translation>
    </message>
    <message>
        <source>What should be found has more than {length_max_cp} characters.</source>
        <translation>찾을 말이 {length_max_cp}자를 넘습니다.</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>차트 내용</translation>
    </message>
    <message>
        <source>What the columns are, for programs (Frictionless)</source>
        <translation>프로그램을 위한 열 설명(Frictionless)</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>파일의 내용</translation>
    </message>
    <message>
        <source>What the filter leaves</source>
        <translation>필터로 거른 것</translation>
    </message>
    <message>
        <source>What the project brings</source>
        <translation>프로젝트에서 들어올 것</translation>
    </message>
    <message>
        <source>What to do…</source>
        <translation>할 일…</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>살펴볼 것</translation>
    </message>
    <message>
        <source>What was imported when; take an import back</source>
        <translation>언제 무엇을 가져왔는지 보고, 가져오기를 되돌립니다</translation>
    </message>
    <message>
        <source>What will be imported</source>
        <translation>가져올 내용</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>변경될 내용</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>일어날 일</translation>
    </message>
    <message>
        <source>What you marked</source>
        <translation>표시한 것</translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation>새로운 기능</translation>
    </message>
    <message>
        <source>When and how often the annotation’s tag was given, by month and source</source>
        <translation>주석의 태그가 언제 얼마나 달렸는지 월별, 출처별로 봅니다</translation>
    </message>
    <message>
        <source>When and how often the words of the search were used, in the library or within the filter</source>
        <translation>검색어가 라이브러리나 필터 안에서 언제 얼마나 쓰였는지 봅니다</translation>
    </message>
    <message>
        <source>When the selected words, those of the concordance, or words you type were used: first, last, how often</source>
        <translation>선택한 단어, 용례의 단어, 입력한 단어가 쓰인 때를 봅니다: 처음, 마지막, 빈도</translation>
    </message>
    <message>
        <source>Where both differ, mine stay</source>
        <translation>서로 다르면 내 것을 유지</translation>
    </message>
    <message>
        <source>Where both differ, the file wins</source>
        <translation>서로 다르면 파일을 따름</translation>
    </message>
    <message>
        <source>Where it comes to stand</source>
        <translation>놓일 위치</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>현재 위치</translation>
    </message>
    <message>
        <source>Where it would stand</source>
        <translation>놓일 수 있는 위치</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>검색 범위</translation>
    </message>
    <message>
        <source>Whether anything glides or blinks</source>
        <translation>움직이거나 깜박이는 효과의 사용 여부</translation>
    </message>
    <message>
        <source>Which column of the file gives what</source>
        <translation>파일의 어느 열이 무엇을 나타내는지</translation>
    </message>
    <message>
        <source>Which tag over time</source>
        <translation>어느 태그의 시기별 추이</translation>
    </message>
    <message>
        <source>Whole &amp;library</source>
        <translation>라이브러리 전체(&amp;L)</translation>
    </message>
    <message>
        <source>Whole article</source>
        <translation>기사 전체</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>본문 전체</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>온전한 단어</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Widen selection</source>
        <translation>선택 넓히기</translation>
    </message>
    <message>
        <source>Wildcard</source>
        <translation>와일드카드</translation>
    </message>
    <message>
        <source>With</source>
        <comment>beside the choices of an export</comment>
        <translation>함께</translation>
    </message>
    <message>
        <source>With a memo</source>
        <translation>메모 있음</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>해당</translation>
    </message>
    <message>
        <source>Within the filter</source>
        <translation>필터 안에서</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>태그 없음</translation>
    </message>
    <message>
        <source>Without tags</source>
        <translation>태그 없음</translation>
    </message>
    <message>
        <source>Words</source>
        <comment>their number</comment>
        <translation>단어</translation>
    </message>
    <message>
        <source>Words</source>
        <comment>whole words</comment>
        <translation>단어</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>문구</translation>
    </message>
    <message>
        <source>Words after</source>
        <translation>뒤의 말</translation>
    </message>
    <message>
        <source>Words annotated</source>
        <translation>주석을 단 문구</translation>
    </message>
    <message>
        <source>Words before</source>
        <translation>앞의 말</translation>
    </message>
    <message>
        <source>Words in quote, memo, speaker or tags; “Show only” in the menu of orders has short forms</source>
        <translation>인용문, 메모, 발화자, 태그의 단어. 정렬 메뉴의 “다음만 표시”에 짧은 표기가 있습니다</translation>
    </message>
    <message>
        <source>Words of all articles of the row</source>
        <translation>이 행의 모든 기사의 단어 수</translation>
    </message>
    <message>
        <source>Words of the search over time</source>
        <translation>검색어의 시기별 추이</translation>
    </message>
    <message>
        <source>Words of title or text; “several words” in a row, OR, -without, begin*, title:, source:, tag:, memo:, date:2024-01..2024-06, lang:, state:, coder:</source>
        <translation>제목이나 본문의 단어, “이어지는 여러 단어”, OR, -제외, 앞부분*, title:, source:, tag:, memo:, date:2024-01..2024-06, lang:, state:, coder:</translation>
    </message>
    <message>
        <source>Words proposed</source>
        <translation>제안한 문구</translation>
    </message>
    <message>
        <source>Words that dates were read from</source>
        <translation>날짜를 읽어 낸 글</translation>
    </message>
    <message>
        <source>Words that should have the tag</source>
        <translation>태그를 달아야 하는 말</translation>
    </message>
    <message>
        <source>Words that should not have it</source>
        <translation>태그를 달지 말아야 하는 말</translation>
    </message>
    <message>
        <source>Words to add to {n} memos</source>
        <translation>메모 {n}개에 추가할 말</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>찾을 말</translation>
    </message>
    <message>
        <source>Words to find in the article</source>
        <translation>기사에서 찾을 말</translation>
    </message>
    <message>
        <source>Words to find; spaces, quotes, dashes, hyphens and case do not matter</source>
        <translation>찾을 말. 띄어쓰기, 따옴표, 줄표, 하이픈, 대소문자는 구별하지 않습니다</translation>
    </message>
    <message>
        <source>Words with * for any letters and ? for one</source>
        <translation>*는 여러 글자, ?는 한 글자를 대신합니다</translation>
    </message>
    <message>
        <source>Words, “a phrase”, OR, -without, begin*, source: date:2024-01..2024-06</source>
        <translation>단어, “구절”, OR, -제외, 앞부분*, source: date:2024-01..2024-06</translation>
    </message>
    <message>
        <source>Write a memo on the annotation, in its card; Esc or Ctrl+Enter keeps it</source>
        <translation>주석 카드에 메모를 씁니다. Esc나 Ctrl+Enter로 저장합니다</translation>
    </message>
    <message>
        <source>Write a name without a slash.</source>
        <translation>이름에 빗금(/)을 쓰지 마세요.</translation>
    </message>
    <message>
        <source>Write a tag under fewer others.</source>
        <translation>태그를 더 얕은 단계에 두세요.</translation>
    </message>
    <message>
        <source>Write a year, a month or a day: 2024, 2024-01 or 2024-01-05.</source>
        <translation>연도, 월 또는 일을 쓰세요: 2024, 2024-01 또는 2024-01-05.</translation>
    </message>
    <message>
        <source>Write it after the slash, as in threat/nuclear.</source>
        <translation>threat/nuclear처럼 빗금 뒤에 쓰세요.</translation>
    </message>
    <message>
        <source>Write it like https://example.org/page.</source>
        <translation>https://example.org/page처럼 쓰세요.</translation>
    </message>
    <message>
        <source>Write it like title=headline.</source>
        <translation>title=headline처럼 쓰세요.</translation>
    </message>
    <message>
        <source>Write memo</source>
        <translation>메모 쓰기</translation>
    </message>
    <message>
        <source>Write names between slashes, as in threat/nuclear.</source>
        <translation>threat/nuclear처럼 빗금 사이에 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>Write the library, or what the filter leaves of it, as tables, pages, references or for other programs</source>
        <translation>라이브러리나 필터로 거른 것을 표, 페이지, 참고문헌, 다른 프로그램용 파일로 씁니다</translation>
    </message>
    <message>
        <source>Write the open article with what is marked on it as a page for browsers and print</source>
        <translation>열린 기사를 표시한 내용과 함께 브라우저와 인쇄용 페이지로 씁니다</translation>
    </message>
    <message>
        <source>Write the tags as a table</source>
        <translation>태그를 표로 씁니다</translation>
    </message>
    <message>
        <source>Write “{unknown}” for a date that is not known.</source>
        <translation>모르는 날짜에는 “{unknown}”을(를) 쓰세요.</translation>
    </message>
    <message>
        <source>Written to {file}, with the total and notes in {notes}.</source>
        <translation>{file}에 썼습니다. 합계와 참고 사항은 {notes}에 있습니다.</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>{file}에 썼습니다.</translation>
    </message>
    <message>
        <source>XML 1.0 cannot write control characters; � stands for each.</source>
        <translation>XML 1.0으로 제어 문자를 쓸 수 없어 각각 �로 나타냅니다.</translation>
    </message>
    <message>
        <source>XML 1.0 cannot write them; � stands for each.</source>
        <translation>XML 1.0으로 쓸 수 없어 각각 �로 나타냅니다.</translation>
    </message>
    <message>
        <source>Yesterday, {day}</source>
        <translation>어제, {day}</translation>
    </message>
    <message>
        <source>You can read, search and export meanwhile. Try again once it is free.</source>
        <translation>그동안 읽고, 검색하고, 내보낼 수 있습니다. 쓸 수 있게 되면 다시 시도하세요.</translation>
    </message>
    <message>
        <source>You gave this date.</source>
        <translation>직접 입력한 날짜입니다.</translation>
    </message>
    <message>
        <source>You left it on this version. It is shown here and exported with it.</source>
        <translation>이 판에 남겨 둔 주석입니다. 이 판에서 표시되고 함께 내보내집니다.</translation>
    </message>
    <message>
        <source>You said that the date is not known.</source>
        <translation>날짜를 모른다고 정했습니다.</translation>
    </message>
    <message>
        <source>Your library</source>
        <translation>내 라이브러리</translation>
    </message>
    <message>
        <source>Your library is safe: every step is saved as you make it. You can go on working; please report this.</source>
        <translation>라이브러리는 안전합니다. 모든 단계는 실행하는 즉시 저장됩니다. 계속 작업해도 됩니다. 이 문제를 알려 주세요.</translation>
    </message>
    <message>
        <source>Your tags, each with its key and its uses. Drag them, rename them, describe them with {key}.</source>
        <translation>태그마다 키와 사용 횟수가 있습니다. 끌어 옮기고, 이름을 바꾸고, {key}(으)로 설명을 붙이세요.</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 문서</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>ZIP 압축 파일 또는 오피스 문서</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>압축 파일</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>데이터베이스</translation>
    </message>
    <message>
        <source>a date line</source>
        <translation>날짜 줄이 있음</translation>
    </message>
    <message>
        <source>a date line that names “{words}”</source>
        <translation>“{words}”이(가) 적힌 날짜 줄</translation>
    </message>
    <message>
        <source>a heading above the text</source>
        <translation>본문 위에 제목이 있음</translation>
    </message>
    <message>
        <source>a listed item</source>
        <translation>목록 항목</translation>
    </message>
    <message>
        <source>a part of an archive page in Korean</source>
        <translation>한국어 보관 페이지의 일부</translation>
    </message>
    <message>
        <source>a part of it</source>
        <translation>일부</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>a program that it does not name</source>
        <translation>이름을 밝히지 않은 프로그램</translation>
    </message>
    <message>
        <source>a rich text document</source>
        <translation>서식 있는 텍스트 문서</translation>
    </message>
    <message>
        <source>a row of a table, by {mapping}; the text read as {layout}</source>
        <translation>표의 한 행({mapping}), 본문은 {layout}(으)로 읽음</translation>
    </message>
    <message>
        <source>a smart folder</source>
        <translation>스마트 폴더</translation>
    </message>
    <message>
        <source>a source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>a tag of it was deleted meanwhile</source>
        <translation>그사이 태그 하나가 삭제되었습니다</translation>
    </message>
    <message>
        <source>a tag on a whole article has no memo, speaker or star; what stands there was left out</source>
        <translation>기사 전체의 태그에는 메모, 발화자, 별표가 없어 그 내용은 제외했습니다</translation>
    </message>
    <message>
        <source>a tag on an annotation</source>
        <translation>주석의 태그</translation>
    </message>
    <message>
        <source>a tag on an article</source>
        <translation>기사의 태그</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>웹 페이지</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>받아들이기</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>받아들임</translation>
    </message>
    <message>
        <source>access is denied</source>
        <translation>접근이 거부되었습니다</translation>
    </message>
    <message>
        <source>added</source>
        <translation>추가됨</translation>
    </message>
    <message>
        <source>address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>agency</source>
        <translation>통신사</translation>
    </message>
    <message>
        <source>agency page</source>
        <translation>통신사 페이지</translation>
    </message>
    <message>
        <source>all sources</source>
        <translation>모든 출처</translation>
    </message>
    <message>
        <source>an annotation</source>
        <translation>주석</translation>
    </message>
    <message>
        <source>an annotation has one speaker; “{speaker}” was left out</source>
        <translation>주석의 발화자는 한 명이므로 “{speaker}”은(는) 제외했습니다</translation>
    </message>
    <message>
        <source>an annotation of this id was made meanwhile</source>
        <translation>그동안 이 id의 주석이 만들어졌습니다</translation>
    </message>
    <message>
        <source>an annotation that waited for its place</source>
        <translation>위치를 정할 주석</translation>
    </message>
    <message>
        <source>an archive page in Korean</source>
        <translation>한국어 보관 페이지</translation>
    </message>
    <message>
        <source>an article</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>an end mark below the text</source>
        <translation>본문 아래의 끝 표시</translation>
    </message>
    <message>
        <source>an entry of a feed</source>
        <translation>피드 항목</translation>
    </message>
    <message>
        <source>an entry of the feed “{words}”</source>
        <translation>피드 “{words}”의 항목</translation>
    </message>
    <message>
        <source>an office document</source>
        <translation>오피스 문서</translation>
    </message>
    <message>
        <source>an unknown source</source>
        <translation>알 수 없는 출처</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>외 {n}개</translation>
    </message>
    <message>
        <source>and {n} more, read when you import</source>
        <translation>외 {n}개는 가져올 때 읽습니다</translation>
    </message>
    <message>
        <source>and {publications}</source>
        <translation>외 {publications}</translation>
    </message>
    <message>
        <source>annotation</source>
        <translation>주석</translation>
    </message>
    <message>
        <source>annotation kept on old version</source>
        <translation>이전 판에 남긴 주석</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>주석</translation>
    </message>
    <message>
        <source>another coder is named; who made an annotation is not changed by a table</source>
        <translation>다른 코더가 적혀 있습니다. 주석을 단 사람은 표로 바뀌지 않습니다</translation>
    </message>
    <message>
        <source>another row has the id of the annotation on these words and changes it; give this row that id</source>
        <translation>이 문구에 달린 주석의 id를 가진 다른 행이 그 주석을 바꿉니다. 이 행에 그 id를 주세요</translation>
    </message>
    <message>
        <source>article {id}</source>
        <translation>기사 {id}</translation>
    </message>
    <message>
        <source>article {id}, version {version}</source>
        <translation>기사 {id}, {version}판</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>articles that have it</source>
        <translation>해당 기사</translation>
    </message>
    <message>
        <source>at most five words apart</source>
        <translation>최대 다섯 단어 간격</translation>
    </message>
    <message>
        <source>at most {n}</source>
        <translation>최대 {n}</translation>
    </message>
    <message>
        <source>author from {words}</source>
        <translation>필자: {words}</translation>
    </message>
    <message>
        <source>bad character range {piece}</source>
        <translation>잘못된 문자 범위 {piece}</translation>
    </message>
    <message>
        <source>bad escape (end of pattern)</source>
        <translation>끝에 있는 \ 뒤에 글자가 없음</translation>
    </message>
    <message>
        <source>bad escape {piece}</source>
        <translation>잘못된 이스케이프 {piece}</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>복원하기 전</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>가져오기 전</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>업데이트 전</translation>
    </message>
    <message>
        <source>being counted</source>
        <translation>세는 중</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>읽는 중</translation>
    </message>
    <message>
        <source>between {first} and {last}</source>
        <translation>{first}~{last} 사이</translation>
    </message>
    <message>
        <source>body by its lines</source>
        <translation>본문: 줄 단위로 찾음</translation>
    </message>
    <message>
        <source>body by {words}</source>
        <translation>본문: {words}</translation>
    </message>
    <message>
        <source>both words, anywhere in the article</source>
        <translation>두 단어 모두, 기사 어디에나</translation>
    </message>
    <message>
        <source>bounds</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>brackets hold parts together</source>
        <translation>괄호로 부분을 묶음</translation>
    </message>
    <message>
        <source>by find all</source>
        <translation>모두 찾기로 작성</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>직접</translation>
    </message>
    <message>
        <source>by what was marked, written, read</source>
        <translation>표시·작성·읽기 상태로</translation>
    </message>
    <message>
        <source>by {coders}</source>
        <translation>코더 {coders}</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>기자명</translation>
    </message>
    <message>
        <source>capture day not known</source>
        <translation>수집일 알 수 없음</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>수집일</translation>
    </message>
    <message>
        <source>captured {day}</source>
        <translation>{day} 수집</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>사례</translation>
    </message>
    <message>
        <source>change of smart folder</source>
        <translation>스마트 폴더 변경</translation>
    </message>
    <message>
        <source>change of span</source>
        <translation>구간 변경</translation>
    </message>
    <message>
        <source>change of tag</source>
        <translation>태그 변경</translation>
    </message>
    <message>
        <source>change of tags</source>
        <translation>태그 변경</translation>
    </message>
    <message>
        <source>change of tags on {} annotations</source>
        <translation>주석 {}개의 태그 변경</translation>
    </message>
    <message>
        <source>change of {} smart folders</source>
        <translation>스마트 폴더 {}개 변경</translation>
    </message>
    <message>
        <source>change of {} spans</source>
        <translation>구간 {}개 변경</translation>
    </message>
    <message>
        <source>change of {} tags</source>
        <translation>태그 {}개 변경</translation>
    </message>
    <message>
        <source>changes of the history</source>
        <translation>기록의 변경</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>자</translation>
    </message>
    <message>
        <source>check of the library.txt</source>
        <translation>라이브러리 검사.txt</translation>
    </message>
    <message>
        <source>choose an annotation first</source>
        <translation>먼저 주석을 선택하세요</translation>
    </message>
    <message>
        <source>close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>codebook</source>
        <translation>코드북</translation>
    </message>
    <message>
        <source>codebook of {} tags to start from</source>
        <translation>태그 {}개의 시작용 코드북</translation>
    </message>
    <message>
        <source>codebook to start from</source>
        <translation>시작용 코드북</translation>
    </message>
    <message>
        <source>coders</source>
        <translation>코더</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>colour differs</source>
        <translation>색이 다름</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>count something over time first</source>
        <translation>먼저 시기별 추이를 세세요</translation>
    </message>
    <message>
        <source>counter-example</source>
        <translation>반례</translation>
    </message>
    <message>
        <source>counter-example differs</source>
        <translation>반례가 다름</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>세는 중…</translation>
    </message>
    <message>
        <source>date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>date of article</source>
        <translation>기사 날짜</translation>
    </message>
    <message>
        <source>date of {} articles</source>
        <translation>기사 {}건의 날짜</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>날짜 미상</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>날짜줄</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>deleted source</source>
        <translation>삭제된 출처</translation>
    </message>
    <message>
        <source>deleted tag</source>
        <translation>삭제된 태그</translation>
    </message>
    <message>
        <source>deletion of annotation</source>
        <translation>주석 삭제</translation>
    </message>
    <message>
        <source>deletion of article</source>
        <translation>기사 삭제</translation>
    </message>
    <message>
        <source>deletion of smart folder</source>
        <translation>스마트 폴더 삭제</translation>
    </message>
    <message>
        <source>deletion of tag</source>
        <translation>태그 삭제</translation>
    </message>
    <message>
        <source>deletion of {} annotations</source>
        <translation>주석 {}개 삭제</translation>
    </message>
    <message>
        <source>deletion of {} articles</source>
        <translation>기사 {}건 삭제</translation>
    </message>
    <message>
        <source>deletion of {} smart folders</source>
        <translation>스마트 폴더 {}개 삭제</translation>
    </message>
    <message>
        <source>deletion of {} tags</source>
        <translation>태그 {}개 삭제</translation>
    </message>
    <message>
        <source>description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>description differs</source>
        <translation>설명이 다름</translation>
    </message>
    <message>
        <source>descriptions, examples, colours and keys of tags</source>
        <translation>태그의 설명, 예, 색, 키</translation>
    </message>
    <message>
        <source>differs only by case from “{path}”</source>
        <translation>“{path}”과(와) 대소문자만 다릅니다</translation>
    </message>
    <message>
        <source>done</source>
        <translation>읽음 완료</translation>
    </message>
    <message>
        <source>done</source>
        <comment>reading state</comment>
        <translation>읽음 완료</translation>
    </message>
    <message>
        <source>done, nothing found</source>
        <translation>완료(해당 없음)</translation>
    </message>
    <message>
        <source>every outlet needs a “name”</source>
        <translation>매체마다 “name”이 있어야 합니다</translation>
    </message>
    <message>
        <source>example</source>
        <translation>예</translation>
    </message>
    <message>
        <source>example differs</source>
        <translation>예가 다름</translation>
    </message>
    <message>
        <source>feed entry</source>
        <translation>피드 항목</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>채움</translation>
    </message>
    <message>
        <source>find all and tag</source>
        <translation>모두 찾아 태그</translation>
    </message>
    <message>
        <source>find all and tag of {} places</source>
        <translation>{}곳 모두 찾아 태그</translation>
    </message>
    <message>
        <source>find all places of some words first</source>
        <translation>먼저 모두 찾기로 위치를 찾으세요</translation>
    </message>
    <message>
        <source>first articles</source>
        <translation>처음 몇 기사</translation>
    </message>
    <message>
        <source>first lines</source>
        <translation>처음 몇 줄</translation>
    </message>
    <message>
        <source>first rows</source>
        <translation>처음 몇 행</translation>
    </message>
    <message>
        <source>from a month or day to another; date:2024</source>
        <translation>어느 월이나 일부터 다른 월이나 일까지. date:2024</translation>
    </message>
    <message>
        <source>from metadata</source>
        <translation>메타데이터</translation>
    </message>
    <message>
        <source>from page data</source>
        <translation>페이지 데이터</translation>
    </message>
    <message>
        <source>from the address</source>
        <translation>주소에서</translation>
    </message>
    <message>
        <source>from the dateline</source>
        <translation>날짜줄에서</translation>
    </message>
    <message>
        <source>from {say_date}</source>
        <translation>{say_date}부터</translation>
    </message>
    <message>
        <source>given</source>
        <comment>date</comment>
        <translation>직접 지정</translation>
    </message>
    <message>
        <source>given by the user</source>
        <translation>사용자 지정</translation>
    </message>
    <message>
        <source>given by {coder}</source>
        <translation>{coder}이(가) 입력</translation>
    </message>
    <message>
        <source>global flags not at the start of the expression</source>
        <translation>전체 플래그는 식의 맨 앞에 와야 함</translation>
    </message>
    <message>
        <source>go back first</source>
        <translation>먼저 뒤로 가세요</translation>
    </message>
    <message>
        <source>graphs</source>
        <translation>도표</translation>
    </message>
    <message>
        <source>group of source</source>
        <translation>출처의 그룹</translation>
    </message>
    <message>
        <source>group of {sources}</source>
        <translation>{sources}를 묶은 그룹</translation>
    </message>
    <message>
        <source>group of {} sources</source>
        <translation>출처 {}개의 그룹</translation>
    </message>
    <message>
        <source>headings of a note and of the text</source>
        <translation>편집자 주와 본문의 제목</translation>
    </message>
    <message>
        <source>how the date is known: stated, metadata, dateline, url, bounds, given or none</source>
        <translation>날짜의 근거: stated, metadata, dateline, url, bounds, given, none</translation>
    </message>
    <message>
        <source>how the headline was found</source>
        <translation>제목을 찾은 방법</translation>
    </message>
    <message>
        <source>how: hand, find-all or import</source>
        <translation>단 방법: hand, find-all, import</translation>
    </message>
    <message>
        <source>import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>import of annotations</source>
        <translation>주석 가져오기</translation>
    </message>
    <message>
        <source>import of codebook</source>
        <translation>코드북 가져오기</translation>
    </message>
    <message>
        <source>import of {things}</source>
        <translation>{things} 가져오기</translation>
    </message>
    <message>
        <source>import of {} annotations</source>
        <translation>주석 {}개 가져오기</translation>
    </message>
    <message>
        <source>import of {} articles</source>
        <translation>기사 {}건 가져오기</translation>
    </message>
    <message>
        <source>import of {} tags</source>
        <translation>태그 {}개 가져오기</translation>
    </message>
    <message>
        <source>import taken back</source>
        <translation>취소한 가져오기</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>가져옴</translation>
    </message>
    <message>
        <source>imports</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>in text</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>in the address</source>
        <comment>behind the words</comment>
        <translation>(주소)</translation>
    </message>
    <message>
        <source>in the address</source>
        <translation>주소에서</translation>
    </message>
    <message>
        <source>in the file’s name</source>
        <comment>behind the words</comment>
        <translation>(파일 이름)</translation>
    </message>
    <message>
        <source>in the list of other articles</source>
        <comment>behind the words</comment>
        <translation>(다른 기사 목록)</translation>
    </message>
    <message>
        <source>in the list of other articles</source>
        <translation>다른 기사 목록에서</translation>
    </message>
    <message>
        <source>in the name of the file</source>
        <translation>파일 이름에서</translation>
    </message>
    <message>
        <source>in the page&apos;s own data</source>
        <translation>페이지 자체 데이터에서</translation>
    </message>
    <message>
        <source>in the page’s own data</source>
        <comment>behind the words</comment>
        <translation>(페이지 자체 데이터)</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>본문에서</translation>
    </message>
    <message>
        <source>in the title, the source, the language</source>
        <translation>제목, 출처, 언어에서</translation>
    </message>
    <message>
        <source>in “{title}”</source>
        <translation>(“{title}”에서)</translation>
    </message>
    <message>
        <source>index</source>
        <translation>색인</translation>
    </message>
    <message>
        <source>invalid group reference {piece}</source>
        <translation>없는 묶음 {piece}의 참조</translation>
    </message>
    <message>
        <source>it does not occur in {count}</source>
        <translation>{count}에 나오지 않음</translation>
    </message>
    <message>
        <source>it ends in the middle</source>
        <translation>중간에서 끝남</translation>
    </message>
    <message>
        <source>it has its text only as a document of a word processor</source>
        <translation>본문이 워드 프로세서 문서로만 있습니다</translation>
    </message>
    <message>
        <source>it has neither a quote nor offsets</source>
        <translation>인용문도 오프셋도 없습니다</translation>
    </message>
    <message>
        <source>it has neither a quote nor offsets nor a tag</source>
        <translation>인용문도 오프셋도 태그도 없습니다</translation>
    </message>
    <message>
        <source>it has no Dateline version</source>
        <translation>Dateline 버전이 없음</translation>
    </message>
    <message>
        <source>it has no single Dateline version</source>
        <translation>Dateline 버전이 하나가 아님</translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation>본문이 없습니다</translation>
    </message>
    <message>
        <source>it has to be a list of keys</source>
        <translation>키의 목록이어야 합니다</translation>
    </message>
    <message>
        <source>it has to be a number</source>
        <translation>숫자여야 합니다</translation>
    </message>
    <message>
        <source>it has to be a text</source>
        <translation>텍스트여야 합니다</translation>
    </message>
    <message>
        <source>it has to be a whole number</source>
        <translation>정수여야 합니다</translation>
    </message>
    <message>
        <source>it has to be from {least} to {most}</source>
        <translation>{least}에서 {most} 사이여야 합니다</translation>
    </message>
    <message>
        <source>it has to be on or off</source>
        <translation>켬 또는 끔이어야 합니다</translation>
    </message>
    <message>
        <source>it has to be one line of at most {n} characters</source>
        <translation>{n}자 이내의 한 줄이어야 합니다</translation>
    </message>
    <message>
        <source>it has to be one of {choices}</source>
        <translation>{choices} 가운데 하나여야 합니다</translation>
    </message>
    <message>
        <source>it has to be true or false</source>
        <translation>true 또는 false여야 합니다</translation>
    </message>
    <message>
        <source>it holds a {kind} named {name}</source>
        <translation>{name}(이)라는 {kind}이(가) 들어 있음</translation>
    </message>
    <message>
        <source>it holds an unknown table named {table}</source>
        <translation>{table}(이)라는 알 수 없는 표가 들어 있음</translation>
    </message>
    <message>
        <source>it is an undo or redo; take back the step that it names</source>
        <translation>실행 취소나 다시 실행입니다. 그것이 가리키는 단계를 되돌리세요</translation>
    </message>
    <message>
        <source>it is no JSON: the file may be cut short</source>
        <translation>JSON이 아닙니다. 파일이 잘렸을 수 있습니다</translation>
    </message>
    <message>
        <source>it must be an object</source>
        <translation>객체여야 합니다</translation>
    </message>
    <message>
        <source>it names no article</source>
        <translation>기사를 가리키지 않습니다</translation>
    </message>
    <message>
        <source>it stands on another article than the row says</source>
        <translation>행에 적힌 것과 다른 기사에 있습니다</translation>
    </message>
    <message>
        <source>it was changed meanwhile</source>
        <translation>그동안 바뀌었습니다</translation>
    </message>
    <message>
        <source>it was deleted meanwhile</source>
        <translation>그동안 삭제되었습니다</translation>
    </message>
    <message>
        <source>it was made by {coder}</source>
        <translation>{coder}이(가) 만들었습니다</translation>
    </message>
    <message>
        <source>it was taken back already</source>
        <translation>이미 되돌렸습니다</translation>
    </message>
    <message>
        <source>its address</source>
        <translation>기사 주소</translation>
    </message>
    <message>
        <source>its article has another text meanwhile</source>
        <translation>그동안 기사의 본문이 바뀌었습니다</translation>
    </message>
    <message>
        <source>its article was deleted meanwhile</source>
        <translation>그동안 기사가 삭제되었습니다</translation>
    </message>
    <message>
        <source>its author as written</source>
        <translation>쓰인 그대로의 기자명</translation>
    </message>
    <message>
        <source>its format is not {format}</source>
        <translation>형식이 {format}이(가) 아닙니다</translation>
    </message>
    <message>
        <source>its headline</source>
        <translation>기사 제목</translation>
    </message>
    <message>
        <source>its indexes are others</source>
        <translation>색인이 다름</translation>
    </message>
    <message>
        <source>its language</source>
        <translation>기사 언어</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>태그 이름</translation>
    </message>
    <message>
        <source>its name with those above it, as in threat/nuclear</source>
        <translation>위 태그를 포함한 이름, 예: threat/nuclear</translation>
    </message>
    <message>
        <source>its offsets do not lie within the text, which has {n} characters</source>
        <translation>오프셋이 본문({n}자) 안에 있지 않습니다</translation>
    </message>
    <message>
        <source>its place in the current version of the text is not sure</source>
        <translation>현재 판의 본문에서 위치가 확실하지 않습니다</translation>
    </message>
    <message>
        <source>its rows say different things of its coder</source>
        <translation>행마다 코더가 다릅니다</translation>
    </message>
    <message>
        <source>its rows say different things of its memo</source>
        <translation>행마다 메모가 다릅니다</translation>
    </message>
    <message>
        <source>its rows say different things of its speaker</source>
        <translation>행마다 발화자가 다릅니다</translation>
    </message>
    <message>
        <source>its rows say different things of its star</source>
        <translation>행마다 별표가 다릅니다</translation>
    </message>
    <message>
        <source>its rows say different things of its words and offsets</source>
        <translation>행마다 문구와 오프셋이 다릅니다</translation>
    </message>
    <message>
        <source>its table {table} has other columns</source>
        <translation>표 {table}의 열이 다름</translation>
    </message>
    <message>
        <source>its table {table} is missing</source>
        <translation>표 {table}이(가) 없음</translation>
    </message>
    <message>
        <source>its text index is missing or another one</source>
        <translation>본문 색인이 없거나 다른 것임</translation>
    </message>
    <message>
        <source>its text lies outside of the archive, at “{path}”</source>
        <translation>본문이 압축 파일 밖의 “{path}”에 있습니다</translation>
    </message>
    <message>
        <source>its text “{path}” is not in the archive</source>
        <translation>본문 “{path}”이(가) 압축 파일에 없습니다</translation>
    </message>
    <message>
        <source>its {kind} {name} computes something</source>
        <translation>{kind} {name}이(가) 무언가를 계산함</translation>
    </message>
    <message>
        <source>join of annotations</source>
        <translation>주석 합치기</translation>
    </message>
    <message>
        <source>join of {} annotations</source>
        <translation>주석 {}개 합치기</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>유지</translation>
    </message>
    <message>
        <source>kept as it is here</source>
        <translation>여기 있는 그대로 유지</translation>
    </message>
    <message>
        <source>kept files</source>
        <translation>보관한 파일</translation>
    </message>
    <message>
        <source>key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>key</source>
        <comment>of a tag</comment>
        <translation>키</translation>
    </message>
    <message>
        <source>key differs</source>
        <translation>키가 다름</translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>키 {key}</translation>
    </message>
    <message>
        <source>key {key} is given twice; the first counts</source>
        <translation>키 {key}이(가) 두 번 지정되어 첫 번째를 따릅니다</translation>
    </message>
    <message>
        <source>key {key} is that of “{path}”</source>
        <translation>키 {key}은(는) “{path}”의 키입니다</translation>
    </message>
    <message>
        <source>language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>language of source</source>
        <translation>출처의 언어</translation>
    </message>
    <message>
        <source>language of {} sources</source>
        <translation>출처 {}개의 언어</translation>
    </message>
    <message>
        <source>last:</source>
        <translation>최근:</translation>
    </message>
    <message>
        <source>left on version {version}</source>
        <translation>{version}판에 남겨 둠</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>library</source>
        <translation>라이브러리</translation>
    </message>
    <message>
        <source>line {n}</source>
        <translation>{n}번째 줄</translation>
    </message>
    <message>
        <source>links</source>
        <translation>링크</translation>
    </message>
    <message>
        <source>listed items</source>
        <translation>목록 항목</translation>
    </message>
    <message>
        <source>look-behind requires fixed-width pattern</source>
        <translation>뒤돌아보기에는 길이가 정해진 식이 필요함</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>직접 작성</translation>
    </message>
    <message>
        <source>memo</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>memo: {memo}</source>
        <translation>메모: {memo}</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>병합</translation>
    </message>
    <message>
        <source>merge of sources</source>
        <translation>출처 병합</translation>
    </message>
    <message>
        <source>merge of tags</source>
        <translation>태그 병합</translation>
    </message>
    <message>
        <source>merge of {} articles, tags and annotations</source>
        <translation>기사·태그·주석 {}개 병합</translation>
    </message>
    <message>
        <source>merge of {} sources</source>
        <translation>출처 {}개 병합</translation>
    </message>
    <message>
        <source>merge of {} tags</source>
        <translation>태그 {}개 병합</translation>
    </message>
    <message>
        <source>min repeat greater than max repeat</source>
        <translation>최소 반복 횟수가 최대보다 큼</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>분</translation>
    </message>
    <message>
        <source>missing ), unterminated subpattern</source>
        <translation>괄호 )가 없어 묶음이 끝나지 않음</translation>
    </message>
    <message>
        <source>missing &lt;</source>
        <translation>&lt;가 없음</translation>
    </message>
    <message>
        <source>missing group name</source>
        <translation>묶음 이름이 없음</translation>
    </message>
    <message>
        <source>more</source>
        <translation>그 외</translation>
    </message>
    <message>
        <source>move of smart folder</source>
        <translation>스마트 폴더 이동</translation>
    </message>
    <message>
        <source>move of tag</source>
        <translation>태그 이동</translation>
    </message>
    <message>
        <source>move of {} smart folders</source>
        <translation>스마트 폴더 {}개 이동</translation>
    </message>
    <message>
        <source>move of {} tags</source>
        <translation>태그 {}개 이동</translation>
    </message>
    <message>
        <source>multiple repeat</source>
        <translation>반복이 겹침</translation>
    </message>
    <message>
        <source>name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>nearly the same words</source>
        <translation>거의 같은 글</translation>
    </message>
    <message>
        <source>new library</source>
        <translation>새 라이브러리</translation>
    </message>
    <message>
        <source>new smart folder</source>
        <translation>새 스마트 폴더</translation>
    </message>
    <message>
        <source>new tag</source>
        <translation>새 태그</translation>
    </message>
    <message>
        <source>no article of the library has this text</source>
        <translation>라이브러리에 이 본문의 기사가 없습니다</translation>
    </message>
    <message>
        <source>no calendar line and no dateline</source>
        <translation>날짜 줄도 발신지도 없음</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>날짜 없음</translation>
    </message>
    <message>
        <source>no date line</source>
        <translation>날짜 줄이 없음</translation>
    </message>
    <message>
        <source>no day of capture above a title</source>
        <translation>제목 위에 수집일이 없음</translation>
    </message>
    <message>
        <source>no guid</source>
        <translation>guid 없음</translation>
    </message>
    <message>
        <source>no heading above the text</source>
        <translation>본문 위에 제목이 없음</translation>
    </message>
    <message>
        <source>no headings and no day above the text</source>
        <translation>본문 위에 제목도 날짜도 없음</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>키 없음</translation>
    </message>
    <message>
        <source>no known layout</source>
        <translation>알려진 구성이 아님</translation>
    </message>
    <message>
        <source>no library is open that can be changed</source>
        <translation>변경할 수 있는 라이브러리가 열려 있지 않습니다</translation>
    </message>
    <message>
        <source>no list of further articles below a body</source>
        <translation>본문 아래에 다른 기사 목록이 없음</translation>
    </message>
    <message>
        <source>no longer {tags}</source>
        <translation>뗀 태그: {tags}</translation>
    </message>
    <message>
        <source>no mark of an archive page</source>
        <translation>보관 페이지의 표시가 없음</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>태그 없음</translation>
    </message>
    <message>
        <source>no tag yet</source>
        <translation>아직 태그 없음</translation>
    </message>
    <message>
        <source>no tags</source>
        <translation>태그 없음</translation>
    </message>
    <message>
        <source>none</source>
        <comment>filter</comment>
        <translation>없음</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>not after: “{quote}” {where}</source>
        <translation>이보다 뒤가 아님: “{quote}” {where}</translation>
    </message>
    <message>
        <source>not before: “{quote}” {where}</source>
        <translation>이보다 앞이 아님: “{quote}” {where}</translation>
    </message>
    <message>
        <source>not in Korean</source>
        <translation>한국어가 아님</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>not possible here</source>
        <translation>여기서는 할 수 없습니다</translation>
    </message>
    <message>
        <source>not starred</source>
        <translation>별표 없음</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>노트</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>찾은 것 없음</translation>
    </message>
    <message>
        <source>nothing to repeat</source>
        <translation>반복할 것이 없음</translation>
    </message>
    <message>
        <source>nothing was read before</source>
        <translation>이전에 읽은 것이 없습니다</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>on the page</source>
        <comment>behind the words</comment>
        <translation>(페이지)</translation>
    </message>
    <message>
        <source>on the page</source>
        <translation>페이지에서</translation>
    </message>
    <message>
        <source>on: “{quote}” {where}</source>
        <translation>이 날짜: “{quote}” {where}</translation>
    </message>
    <message>
        <source>one of them; AND binds closer</source>
        <translation>둘 중 하나. AND가 먼저 묶임</translation>
    </message>
    <message>
        <source>only texts can be taken over</source>
        <translation>본문만 가져올 수 있습니다</translation>
    </message>
    <message>
        <source>open a concordance first</source>
        <translation>먼저 용례를 여세요</translation>
    </message>
    <message>
        <source>open a library first</source>
        <translation>먼저 라이브러리를 여세요</translation>
    </message>
    <message>
        <source>open an article first</source>
        <translation>먼저 기사를 여세요</translation>
    </message>
    <message>
        <source>open the split view first</source>
        <translation>먼저 나란히 보기를 여세요</translation>
    </message>
    <message>
        <source>or take a tag of the codebook: type part of its path</source>
        <translation>또는 코드북의 태그 사용: 경로 일부 입력</translation>
    </message>
    <message>
        <source>original</source>
        <translation>원본</translation>
    </message>
    <message>
        <source>outlet from {words}</source>
        <translation>매체: {words}</translation>
    </message>
    <message>
        <source>page data</source>
        <translation>페이지 데이터</translation>
    </message>
    <message>
        <source>paragraph {n}</source>
        <translation>{n}번째 문단</translation>
    </message>
    <message>
        <source>per 10,000</source>
        <translation>10,000단어당</translation>
    </message>
    <message>
        <source>per {per_words} words</source>
        <translation>{per_words}단어당</translation>
    </message>
    <message>
        <source>phrase</source>
        <translation>구절</translation>
    </message>
    <message>
        <source>place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>place of annotation</source>
        <translation>주석 위치</translation>
    </message>
    <message>
        <source>places of {} annotations</source>
        <translation>주석 {}개의 위치</translation>
    </message>
    <message>
        <source>plain page</source>
        <translation>일반 페이지</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>일반 텍스트</translation>
    </message>
    <message>
        <source>preferences --list names them all.</source>
        <translation>preferences --list로 모두 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>published not after this day; the same day twice: on this day</source>
        <translation>이날 또는 그 이전에 게재. 두 날이 같으면 바로 이날</translation>
    </message>
    <message>
        <source>published not before this day</source>
        <translation>이날 또는 그 이후에 게재</translation>
    </message>
    <message>
        <source>put on: {tag}</source>
        <translation>달음: {tag}</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>reading state</source>
        <translation>읽기 상태</translation>
    </message>
    <message>
        <source>reading state of {} articles</source>
        <translation>기사 {}건의 읽기 상태</translation>
    </message>
    <message>
        <source>recovery of {library}.txt</source>
        <translation>{library} 복구.txt</translation>
    </message>
    <message>
        <source>regex</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>물리치기</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>물리침</translation>
    </message>
    <message>
        <source>removal of star</source>
        <translation>별표 제거</translation>
    </message>
    <message>
        <source>removal of star from article</source>
        <translation>기사의 별표 제거</translation>
    </message>
    <message>
        <source>removal of star from {} articles</source>
        <translation>기사 {}건의 별표 제거</translation>
    </message>
    <message>
        <source>removal of tag</source>
        <translation>태그 제거</translation>
    </message>
    <message>
        <source>removal of tag from {} annotations</source>
        <translation>주석 {}개에서 태그 제거</translation>
    </message>
    <message>
        <source>removal of tag from {} articles</source>
        <translation>기사 {}건에서 태그 제거</translation>
    </message>
    <message>
        <source>removal of tag on article</source>
        <translation>기사에서 태그 제거</translation>
    </message>
    <message>
        <source>removal of {} stars</source>
        <translation>별표 {}개 제거</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>삭제됨</translation>
    </message>
    <message>
        <source>renaming of smart folder</source>
        <translation>스마트 폴더 이름 바꾸기</translation>
    </message>
    <message>
        <source>renaming of source</source>
        <translation>출처 이름 바꾸기</translation>
    </message>
    <message>
        <source>renaming of tag</source>
        <translation>태그 이름 바꾸기</translation>
    </message>
    <message>
        <source>renaming of {} smart folders</source>
        <translation>스마트 폴더 {}개 이름 바꾸기</translation>
    </message>
    <message>
        <source>renaming of {} sources</source>
        <translation>출처 {}개 이름 바꾸기</translation>
    </message>
    <message>
        <source>renaming of {} tags</source>
        <translation>태그 {}개 이름 바꾸기</translation>
    </message>
    <message>
        <source>reviews</source>
        <translation>검토</translation>
    </message>
    <message>
        <source>rich page</source>
        <translation>풍부한 페이지</translation>
    </message>
    <message>
        <source>rows on another article have the same annotation_id</source>
        <translation>다른 기사의 행에 같은 annotation_id가 있습니다</translation>
    </message>
    <message>
        <source>says {speaker}</source>
        <translation>발화자 {speaker}</translation>
    </message>
    <message>
        <source>search for articles first</source>
        <translation>먼저 기사를 검색하세요</translation>
    </message>
    <message>
        <source>select words first</source>
        <translation>먼저 텍스트를 선택하세요</translation>
    </message>
    <message>
        <source>set date</source>
        <translation>날짜 지정</translation>
    </message>
    <message>
        <source>sets</source>
        <translation>집합</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>several articles have the address {url}</source>
        <translation>주소가 {url}인 기사가 여럿입니다</translation>
    </message>
    <message>
        <source>several articles have the text</source>
        <translation>이 본문의 기사가 여럿입니다</translation>
    </message>
    <message>
        <source>several articles have the title “{title}”</source>
        <translation>제목이 “{title}”인 기사가 여럿입니다</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 이후</translation>
    </message>
    <message>
        <source>smart folders</source>
        <translation>스마트 폴더</translation>
    </message>
    <message>
        <source>sorting of tags</source>
        <translation>태그 정렬</translation>
    </message>
    <message>
        <source>sorting of {} tags</source>
        <translation>태그 {}개 정렬</translation>
    </message>
    <message>
        <source>source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>source of article</source>
        <translation>기사의 출처</translation>
    </message>
    <message>
        <source>source of {} articles</source>
        <translation>기사 {}건의 출처</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>발화자</translation>
    </message>
    <message>
        <source>speaker of {} annotations</source>
        <translation>주석 {}개의 발화자</translation>
    </message>
    <message>
        <source>speaker: {speaker}</source>
        <translation>발화자: {speaker}</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>연설문</translation>
    </message>
    <message>
        <source>split of annotation</source>
        <translation>주석 나누기</translation>
    </message>
    <message>
        <source>split of {} annotations</source>
        <translation>주석 {}개 나누기</translation>
    </message>
    <message>
        <source>star</source>
        <translation>별표</translation>
    </message>
    <message>
        <source>star on article</source>
        <translation>기사에 별표</translation>
    </message>
    <message>
        <source>star on {} annotations</source>
        <translation>주석 {}개에 별표</translation>
    </message>
    <message>
        <source>star on {} articles</source>
        <translation>기사 {}건에 별표</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>별표 있음</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>명시됨</translation>
    </message>
    <message>
        <source>steps of the history</source>
        <translation>기록의 단계</translation>
    </message>
    <message>
        <source>table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>table row</source>
        <translation>표의 행</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>tag accepted</source>
        <translation>받아들인 줄에 태그</translation>
    </message>
    <message>
        <source>tag on article</source>
        <translation>기사에 태그</translation>
    </message>
    <message>
        <source>tag on {} annotations</source>
        <translation>주석 {}개에 태그</translation>
    </message>
    <message>
        <source>tag on {} articles</source>
        <translation>기사 {}건에 태그</translation>
    </message>
    <message>
        <source>tagged</source>
        <translation>태그 있음</translation>
    </message>
    <message>
        <source>tagged {tags}</source>
        <translation>태그: {tags}</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>tags go here</source>
        <translation>태그는 여기에 달립니다</translation>
    </message>
    <message>
        <source>tags on annotations</source>
        <translation>주석의 태그</translation>
    </message>
    <message>
        <source>tags on articles</source>
        <translation>기사의 태그</translation>
    </message>
    <message>
        <source>taken back by {coder} at {time}</source>
        <translation>{coder} 님이 {time}에 취소</translation>
    </message>
    <message>
        <source>taken back by {coder} on {day} at {time}</source>
        <translation>{coder} 님이 {day} {time}에 취소</translation>
    </message>
    <message>
        <source>taken off: {tag}</source>
        <translation>뗌: {tag}</translation>
    </message>
    <message>
        <source>text changed</source>
        <translation>본문 바뀜</translation>
    </message>
    <message>
        <source>text of {agency}</source>
        <translation>{agency} 기사</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>the agency it comes from</source>
        <translation>기사를 보낸 통신사</translation>
    </message>
    <message>
        <source>the annotation; empty for a tag on the whole article</source>
        <translation>주석. 기사 전체의 태그면 빈칸</translation>
    </message>
    <message>
        <source>the article, the same in every table and every copy of the library</source>
        <translation>기사. 모든 표와 라이브러리 사본에서 같음</translation>
    </message>
    <message>
        <source>the calendar line of an agency&apos;s site</source>
        <translation>통신사 사이트의 날짜 줄</translation>
    </message>
    <message>
        <source>the codebook</source>
        <translation>코드북</translation>
    </message>
    <message>
        <source>the codebook and names</source>
        <translation>코드북과 이름</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>디스크가 읽기 전용입니다</translation>
    </message>
    <message>
        <source>the file grew larger than the system allows</source>
        <translation>파일이 시스템이 허용하는 크기를 넘었습니다</translation>
    </message>
    <message>
        <source>the form of this table</source>
        <translation>이 표의 형식</translation>
    </message>
    <message>
        <source>the last record is not whole</source>
        <translation>마지막 레코드가 온전하지 않습니다</translation>
    </message>
    <message>
        <source>the library changed it after the table was written</source>
        <translation>표를 쓴 뒤에 라이브러리에서 바뀌었습니다</translation>
    </message>
    <message>
        <source>the library has no article with the address {url}</source>
        <translation>라이브러리에 주소가 {url}인 기사가 없습니다</translation>
    </message>
    <message>
        <source>the library has no article with the title “{title}”</source>
        <translation>라이브러리에 제목이 “{title}”인 기사가 없습니다</translation>
    </message>
    <message>
        <source>the library has no article {id}</source>
        <translation>라이브러리에 {id} 기사가 없습니다</translation>
    </message>
    <message>
        <source>the library is open to be read only, nothing can be changed</source>
        <translation>라이브러리가 읽기 전용으로 열려 있어 아무것도 변경할 수 없습니다</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>이름이 너무 깁니다</translation>
    </message>
    <message>
        <source>the note on the annotation</source>
        <translation>주석의 메모</translation>
    </message>
    <message>
        <source>the paragraph in which they begin, from 1</source>
        <translation>시작하는 문단, 1부터</translation>
    </message>
    <message>
        <source>the program made it by itself</source>
        <translation>프로그램이 스스로 만든 것입니다</translation>
    </message>
    <message>
        <source>the quota of the disk is used up</source>
        <translation>디스크 할당량을 다 썼습니다</translation>
    </message>
    <message>
        <source>the quote does not stand at the offsets; it was found by its words</source>
        <translation>인용문이 오프셋 위치에 없어 글로 찾았습니다</translation>
    </message>
    <message>
        <source>the quote does not stand in the text</source>
        <translation>인용문이 본문에 없습니다</translation>
    </message>
    <message>
        <source>the quote does not stand in the text as it is; the likest place is proposed</source>
        <translation>인용문이 본문에 그대로 있지 않아 가장 비슷한 위치를 제안합니다</translation>
    </message>
    <message>
        <source>the quote stands in the text {times}</source>
        <translation>인용문이 본문에 {times} 있습니다</translation>
    </message>
    <message>
        <source>the record of {address} is not whole</source>
        <translation>{address}의 레코드가 온전하지 않습니다</translation>
    </message>
    <message>
        <source>the same address</source>
        <translation>같은 주소</translation>
    </message>
    <message>
        <source>the same words</source>
        <translation>같은 말</translation>
    </message>
    <message>
        <source>the sentence of that paragraph, from 1</source>
        <translation>그 문단의 문장, 1부터</translation>
    </message>
    <message>
        <source>the tag; empty for an annotation without a tag</source>
        <translation>태그. 태그 없는 주석이면 빈칸</translation>
    </message>
    <message>
        <source>the text of an article</source>
        <translation>기사의 본문</translation>
    </message>
    <message>
        <source>the text was changed meanwhile</source>
        <translation>그사이 본문이 바뀌었습니다</translation>
    </message>
    <message>
        <source>the unknown source</source>
        <translation>알 수 없는 출처</translation>
    </message>
    <message>
        <source>the version has to be a whole number</source>
        <translation>버전은 정수여야 합니다</translation>
    </message>
    <message>
        <source>the whole library</source>
        <translation>라이브러리 전체</translation>
    </message>
    <message>
        <source>the words marked</source>
        <translation>표시한 문구</translation>
    </message>
    <message>
        <source>the “language_without_suffix” of “{name}” must be a code</source>
        <translation>“{name}”의 “language_without_suffix”는 코드여야 합니다</translation>
    </message>
    <message>
        <source>there is no month {month}</source>
        <translation>{month}월은 없습니다</translation>
    </message>
    <message>
        <source>there is no room left on the disk</source>
        <translation>디스크에 공간이 없습니다</translation>
    </message>
    <message>
        <source>there is no year {year}</source>
        <translation>{year}년은 없습니다</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>없습니다</translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation>다시 실행할 것이 없습니다</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>실행 취소할 것이 없습니다</translation>
    </message>
    <message>
        <source>there is “{tag}”</source>
        <translation>“{tag}”이(가) 있습니다</translation>
    </message>
    <message>
        <source>these words one after the other</source>
        <translation>이 단어들이 차례로 이어짐</translation>
    </message>
    <message>
        <source>this filter is on</source>
        <translation>이 필터가 켜져 있음</translation>
    </message>
    <message>
        <source>time of capture</source>
        <translation>수집 시각</translation>
    </message>
    <message>
        <source>title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>title from its heading</source>
        <translation>제목: 페이지의 머리글</translation>
    </message>
    <message>
        <source>title from the page title</source>
        <translation>제목: 페이지 제목</translation>
    </message>
    <message>
        <source>title from {words}</source>
        <translation>제목: {words}</translation>
    </message>
    <message>
        <source>titled page</source>
        <translation>제목 있는 페이지</translation>
    </message>
    <message>
        <source>titled text</source>
        <translation>제목 있는 텍스트</translation>
    </message>
    <message>
        <source>titles, sources and dates of articles</source>
        <translation>기사의 제목, 출처, 날짜</translation>
    </message>
    <message>
        <source>to be read only</source>
        <translation>읽기 전용</translation>
    </message>
    <message>
        <source>to the article</source>
        <translation>기사로</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>트리거</translation>
    </message>
    <message>
        <source>type a tag · Esc leaves</source>
        <translation>태그 입력 · Esc로 나가기</translation>
    </message>
    <message>
        <source>unbalanced parenthesis</source>
        <translation>괄호의 짝이 맞지 않음</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>날짜 미상</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>미정</translation>
    </message>
    <message>
        <source>unexpected end of pattern</source>
        <translation>식이 도중에 끝남</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>unknown extension {piece}</source>
        <translation>알 수 없는 확장 {piece}</translation>
    </message>
    <message>
        <source>unknown group name {piece}</source>
        <translation>알 수 없는 묶음 이름 {piece}</translation>
    </message>
    <message>
        <source>unknown source</source>
        <translation>알 수 없는 출처</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>읽지 않음</translation>
    </message>
    <message>
        <source>unread, reading, done, or empty: done and nothing found</source>
        <translation>unread, reading, done, empty: 완료(해당 없음)</translation>
    </message>
    <message>
        <source>unterminated character set</source>
        <translation>대괄호 [ ]가 닫히지 않음</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} 이전</translation>
    </message>
    <message>
        <source>until {say_date}</source>
        <translation>{say_date}까지</translation>
    </message>
    <message>
        <source>up to 32 characters after them</source>
        <translation>그 뒤의 최대 32자</translation>
    </message>
    <message>
        <source>up to 32 characters before them</source>
        <translation>그 앞의 최대 32자</translation>
    </message>
    <message>
        <source>url</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>uses of {tag}</source>
        <translation>{tag}의 사용</translation>
    </message>
    <message>
        <source>very often</source>
        <translation>아주 많이</translation>
    </message>
    <message>
        <source>view</source>
        <translation>뷰</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>웹 페이지</translation>
    </message>
    <message>
        <source>when</source>
        <translation>단 때</translation>
    </message>
    <message>
        <source>when it was closed</source>
        <translation>닫을 때</translation>
    </message>
    <message>
        <source>when it was last changed</source>
        <translation>마지막으로 바뀐 때</translation>
    </message>
    <message>
        <source>when it was opened</source>
        <translation>열 때</translation>
    </message>
    <message>
        <source>when the page was saved</source>
        <translation>페이지를 저장한 때</translation>
    </message>
    <message>
        <source>where it was published; empty: not known</source>
        <translation>게재된 곳. 빈칸은 알 수 없음</translation>
    </message>
    <message>
        <source>where they begin: Unicode code points of the text before them</source>
        <translation>시작 위치: 그 앞 본문의 유니코드 코드 포인트 수</translation>
    </message>
    <message>
        <source>where they end: the first code point after them</source>
        <translation>끝 위치: 그 뒤 첫 코드 포인트</translation>
    </message>
    <message>
        <source>whether the annotation has a star; empty for a tag on the whole article</source>
        <translation>주석의 별표 여부. 기사 전체의 태그면 빈칸</translation>
    </message>
    <message>
        <source>which version of the text; 1 is the first</source>
        <translation>본문의 판. 1이 처음</translation>
    </message>
    <message>
        <source>while you worked</source>
        <translation>작업 중</translation>
    </message>
    <message>
        <source>who marked them</source>
        <translation>표시한 사람</translation>
    </message>
    <message>
        <source>who says the words</source>
        <translation>말한 사람</translation>
    </message>
    <message>
        <source>wildcard</source>
        <translation>와일드카드</translation>
    </message>
    <message>
        <source>without a tag</source>
        <translation>태그 없음</translation>
    </message>
    <message>
        <source>without a word; NOT does the same</source>
        <translation>해당 단어 제외. NOT도 같음</translation>
    </message>
    <message>
        <source>words of the text</source>
        <translation>본문의 단어 수</translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation>이렇게 시작하는 단어</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>쓰는 중</translation>
    </message>
    <message>
        <source>{action}: {why}.</source>
        <translation>{action}: {why}.</translation>
    </message>
    <message>
        <source>{address} is larger than {megabytes} MB and was not read.</source>
        <translation>{address}이(가) {megabytes} MB보다 커서 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>{address} leads from a protected page to {target}, which is not.</source>
        <translation>{address}이(가) 보호된 페이지에서 보호되지 않은 {target}(으)로 이어집니다.</translation>
    </message>
    <message>
        <source>{address} leads into your own network, to {target}, and was not followed.</source>
        <translation>{address}이(가) 내부 네트워크의 {target}(으)로 이어져 따라가지 않았습니다.</translation>
    </message>
    <message>
        <source>{advice} What you see is a copy of this moment.</source>
        <translation>{advice} 지금 보이는 것은 이 시점의 사본입니다.</translation>
    </message>
    <message>
        <source>{annotations} and {tags} on whole articles</source>
        <translation>{annotations}와 기사 전체의 {tags}</translation>
    </message>
    <message>
        <source>{annotations} in {articles}</source>
        <translation>{articles}, {annotations}</translation>
    </message>
    <message>
        <source>{annotations} more here</source>
        <translation>여기에 {annotations} 더</translation>
    </message>
    <message>
        <source>{annotations} taken in: {counts}</source>
        <translation>{annotations} 가져옴: {counts}</translation>
    </message>
    <message>
        <source>{annotations} · {tags} in this article</source>
        <translation>이 기사: {annotations} · {tags}</translation>
    </message>
    <message>
        <source>{articles} imported</source>
        <translation>{articles} 가져옴</translation>
    </message>
    <message>
        <source>{articles} moved to {source}.</source>
        <translation>{articles}을(를) {source}(으)로 옮겼습니다.</translation>
    </message>
    <message>
        <source>{capitalize}: {new} new, {same} the same, {changed} changed, {conflict} in conflict, {doubtful} to look at</source>
        <translation>{capitalize}: 새 항목 {new}, 같음 {same}, 변경 {changed}, 충돌 {conflict}, 확인 필요 {doubtful}</translation>
    </message>
    <message>
        <source>{coders} made</source>
        <translation>{coders} 추가</translation>
    </message>
    <message>
        <source>{coding}, memo “{memo}”</source>
        <translation>{coding}, 메모 “{memo}”</translation>
    </message>
    <message>
        <source>{column} differs; articles are not changed by a table of annotations</source>
        <translation>{column}이(가) 다릅니다. 기사는 주석 표로 바뀌지 않습니다</translation>
    </message>
    <message>
        <source>{column} {text} may be {whole} or {digits}, and was not read</source>
        <translation>{column} {text}은(는) {whole}일 수도 {digits}일 수도 있어 읽지 않았습니다</translation>
    </message>
    <message>
        <source>{column} {text} was read as {number}</source>
        <translation>{column} {text}을(를) {number}(으)로 읽었습니다</translation>
    </message>
    <message>
        <source>{column} {text} was read as {whole}</source>
        <translation>{column} {text}을(를) {whole}(으)로 읽었습니다</translation>
    </message>
    <message>
        <source>{column} “{text}” is no number of characters counted from 0</source>
        <translation>{column} “{text}”은(는) 0부터 센 글자 수가 아닙니다</translation>
    </message>
    <message>
        <source>{column} “{text}” is no time in UTC such as 2026-01-10T08:00:00Z</source>
        <translation>{column} 값 “{text}”은(는) 2026-01-10T08:00:00Z와 같은 UTC 시각이 아닙니다</translation>
    </message>
    <message>
        <source>{counts}, {n} of them without annotation</source>
        <translation>{counts}, 그중 {n}건은 주석 없음</translation>
    </message>
    <message>
        <source>{counts}: nothing is annotated</source>
        <translation>{counts}: 주석이 없습니다</translation>
    </message>
    <message>
        <source>{counts}: nothing is annotated in it</source>
        <translation>{counts}: 주석이 없습니다</translation>
    </message>
    <message>
        <source>{count} in {having} of {articles}{among}{whole} · {rate_text} per 10,000 words</source>
        <translation>{count}, {articles}{among} 중 {having}건{whole} · 10,000단어당 {rate_text}</translation>
    </message>
    <message>
        <source>{date_to} lies before {date_from}.</source>
        <translation>{date_to}이(가) {date_from}보다 앞섭니다.</translation>
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
        <source>{day} {month}</source>
        <translation>{month} {day}일</translation>
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
        <source>{day}, year not stated</source>
        <translation>{day}, 연도 없음</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{day}, {weekday}</source>
        <translation>{day} {weekday}</translation>
    </message>
    <message>
        <source>{deleted} and {n} annotation</source>
        <translation>{deleted}, 주석 {n}개도 삭제함</translation>
    </message>
    <message>
        <source>{deleted} and {n} annotations</source>
        <translation>{deleted}, 주석 {n}개도 삭제함</translation>
    </message>
    <message>
        <source>{error} If it was a library before, there may be a backup of it.</source>
        <translation>{error} 전에 라이브러리였다면 백업이 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>{error} There is a backup of {moment}.</source>
        <translation>{error} {moment}의 백업이 있습니다.</translation>
    </message>
    <message>
        <source>{every} while you work; kept: {recent} of today, one for each of {days} days and {weeks} weeks.</source>
        <translation>작업하는 동안 {every}. 보관: 오늘 것 {recent}개, 지난 {days}일과 {weeks}주마다 하나씩.</translation>
    </message>
    <message>
        <source>{family} (not installed)</source>
        <translation>{family}(설치되지 않음)</translation>
    </message>
    <message>
        <source>{fault}, and {changed_since}</source>
        <translation>{fault}. {changed_since}</translation>
    </message>
    <message>
        <source>{fields} {what}.</source>
        <translation>{fields}: {what}.</translation>
    </message>
    <message>
        <source>{file} is a project or a library, not an article.</source>
        <translation>{file}은(는) 기사가 아니라 프로젝트나 라이브러리입니다.</translation>
    </message>
    <message>
        <source>{file} is there already: choose another name.</source>
        <translation>{file}이(가) 이미 있습니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>{file} is there and will be replaced.</source>
        <translation>{file}이(가) 이미 있으며 바뀝니다.</translation>
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
        <source>{first} to {last}</source>
        <translation>{first}~{last}</translation>
    </message>
    <message>
        <source>{fitting} of {looked_at} selections looked at fit words or their names.</source>
        <translation>살펴본 선택 {looked_at}개 중 {fitting}개가 글이나 이름과 맞습니다.</translation>
    </message>
    <message>
        <source>{found} found · searched {n}</source>
        <translation>{found}개 찾음 · {n}건 검색</translation>
    </message>
    <message>
        <source>{found} found · searched {n} of {all}</source>
        <translation>{found}개 찾음 · {all}건 중 {n}건 검색</translation>
    </message>
    <message>
        <source>{held} held, {listed} listed and not held</source>
        <translation>보유 {held}건, 목록에만 있음 {listed}건</translation>
    </message>
    <message>
        <source>{help}. It changes at the next start.</source>
        <translation>{help}. 다음에 시작할 때 바뀝니다.</translation>
    </message>
    <message>
        <source>{host} accepts no connection.</source>
        <translation>{host}이(가) 연결을 받지 않습니다.</translation>
    </message>
    <message>
        <source>{items} of other pages</source>
        <translation>다른 페이지의 {items}</translation>
    </message>
    <message>
        <source>{job} {done} of {total}</source>
        <translation>{job} {done}/{total}</translation>
    </message>
    <message>
        <source>{key} belongs to the system, to the menus or to moving the focus.</source>
        <translation>{key}은(는) 시스템, 메뉴 또는 초점 이동에 쓰입니다.</translation>
    </message>
    <message>
        <source>{key} belongs to “{action}”.</source>
        <translation>{key}은(는) “{action}”에 쓰입니다.</translation>
    </message>
    <message>
        <source>{key} comes here from anywhere. Type any part of a tag; a name that is new makes the tag.</source>
        <translation>어디서든 {key}(으)로 여기로 옵니다. 태그의 일부를 입력하세요. 새 이름을 쓰면 태그가 만들어집니다.</translation>
    </message>
    <message>
        <source>{key} is a tag key: plain digits and letters belong to the codebook.</source>
        <translation>{key}은(는) 태그 키입니다. 숫자와 글자 키는 코드북에 쓰입니다.</translation>
    </message>
    <message>
        <source>{key} leaves only some articles here, by words, tags, dates and more. Counts and exports follow.</source>
        <translation>{key}(으)로 단어, 태그, 날짜 등에 맞는 기사만 남깁니다. 개수와 내보내기도 이를 따릅니다.</translation>
    </message>
    <message>
        <source>{key} moves the caret or edits text in every field.</source>
        <translation>{key}은(는) 모든 입력란에서 캐럿을 옮기거나 글을 편집합니다.</translation>
    </message>
    <message>
        <source>{key} searches all titles and texts while you type.</source>
        <translation>{key}(으)로 입력하는 대로 모든 제목과 본문을 검색합니다.</translation>
    </message>
    <message>
        <source>{kind} file</source>
        <translation>{kind} 파일</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}: {value}</translation>
    </message>
    <message>
        <source>{library} · {folder}</source>
        <translation>{library} · {folder}</translation>
    </message>
    <message>
        <source>{lines} accepted</source>
        <translation>{lines} 받아들임</translation>
    </message>
    <message>
        <source>{lines} below the list were left out.</source>
        <translation>목록 아래의 {lines}을 제외했습니다.</translation>
    </message>
    <message>
        <source>{lines} not tagged yet.</source>
        <translation>{lines}에 아직 태그를 달지 않았습니다.</translation>
    </message>
    <message>
        <source>{lines} of a note above the text were left out.</source>
        <translation>본문 위 주의 글 {lines}을 제외했습니다.</translation>
    </message>
    <message>
        <source>{lines} of the list fit no item and were left out.</source>
        <translation>목록에서 어느 항목에도 맞지 않는 {lines}을 제외했습니다.</translation>
    </message>
    <message>
        <source>{lines} rejected</source>
        <translation>{lines} 물리침</translation>
    </message>
    <message>
        <source>{lines} undecided</source>
        <translation>{lines} 미정</translation>
    </message>
    <message>
        <source>{message}; the mapping brings {names} that it lacks: remove the earlier import and import again.</source>
        <translation>{message}. 이 열 지정에는 보관된 기사에 없는 {names}이(가) 있습니다. 이전 가져오기를 지우고 다시 가져오세요.</translation>
    </message>
    <message>
        <source>{met} of {n} article</source>
        <translation>기사 {n}건 중 {met}</translation>
    </message>
    <message>
        <source>{met} of {n} articles</source>
        <translation>기사 {n}건 중 {met}</translation>
    </message>
    <message>
        <source>{month_name} has no day {day}</source>
        <translation>{month_name}에는 {day}일이 없습니다</translation>
    </message>
    <message>
        <source>{month_name} {year} has no day {day}</source>
        <translation>{year}년 {month_name}에는 {day}일이 없습니다</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year}년 {month}</translation>
    </message>
    <message>
        <source>{month}, day not known</source>
        <translation>{month}, 날짜 미상</translation>
    </message>
    <message>
        <source>{more_losses} more</source>
        <translation>{more_losses}개 더</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} 외 {n}개</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name}은(는) 폴더입니다.</translation>
    </message>
    <message>
        <source>{name} is a library, not a project.</source>
        <translation>{name}은(는) 프로젝트가 아니라 라이브러리입니다.</translation>
    </message>
    <message>
        <source>{name} is no project of QualCoder.</source>
        <translation>{name}은(는) QualCoder 프로젝트가 아닙니다.</translation>
    </message>
    <message>
        <source>{name} is no project of Taguette.</source>
        <translation>{name}은(는) Taguette 프로젝트가 아닙니다.</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file.</source>
        <translation>{name}은(는) 일반 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>{name} is the library itself.</source>
        <translation>{name}은(는) 라이브러리 자체입니다.</translation>
    </message>
    <message>
        <source>{name} is there already.</source>
        <translation>{name}이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <source>{name}, listed, not in this library</source>
        <translation>{name}, 목록 항목, 이 라이브러리에 없음</translation>
    </message>
    <message>
        <source>{name}: nowhere</source>
        <translation>{name}: 없음</translation>
    </message>
    <message>
        <source>{name}: {count}, none whose year is known</source>
        <translation>{name}: {count}, 연도를 아는 것 없음</translation>
    </message>
    <message>
        <source>{name}: {taken} saved, {lost} lost, {left} left over</source>
        <translation>{name}: {taken}개 저장, {lost}개 없어짐, {left}개 남음</translation>
    </message>
    <message>
        <source>{note}; it stays on version {version} and waits for a review</source>
        <translation>{note}. {version}판에 두고 검토를 기다립니다</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{total}개 중 {number}번째</translation>
    </message>
    <message>
        <source>{number} other texts</source>
        <translation>다른 본문 {number}개</translation>
    </message>
    <message>
        <source>{n} GB</source>
        <translation>{n} GB</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>{n} a minute</source>
        <translation>분당 {n}개</translation>
    </message>
    <message>
        <source>{n} a second</source>
        <translation>초당 {n}개</translation>
    </message>
    <message>
        <source>{n} accepted</source>
        <translation>받아들임 {n}개</translation>
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
        <source>{n} added</source>
        <translation>추가 {n}개</translation>
    </message>
    <message>
        <source>{n} already in the library</source>
        <translation>이미 있음 {n}건</translation>
    </message>
    <message>
        <source>{n} annotation</source>
        <translation>주석 {n}개</translation>
    </message>
    <message>
        <source>{n} annotation deleted. Undo brings them back.</source>
        <translation>주석 {n}개를 삭제했습니다. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>{n} annotation left on an old version</source>
        <translation>이전 판에 남긴 주석 {n}개</translation>
    </message>
    <message>
        <source>{n} annotation left on the old version.</source>
        <translation>주석 {n}개를 이전 판에 남겼습니다.</translation>
    </message>
    <message>
        <source>{n} annotation of the library changed after the table was written.</source>
        <translation>표를 쓴 뒤에 라이브러리의 주석 {n}개가 바뀌었습니다.</translation>
    </message>
    <message>
        <source>{n} annotation placed.</source>
        <translation>주석 {n}개의 위치를 정했습니다.</translation>
    </message>
    <message>
        <source>{n} annotation to decide on</source>
        <translation>결정할 주석 {n}개</translation>
    </message>
    <message>
        <source>{n} annotation to place in new versions.</source>
        <translation>새 판에서 위치를 정할 주석이 {n}개 있습니다.</translation>
    </message>
    <message>
        <source>{n} annotations</source>
        <translation>주석 {n}개</translation>
    </message>
    <message>
        <source>{n} annotations deleted. Undo brings them back.</source>
        <translation>주석 {n}개를 삭제했습니다. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>{n} annotations left on an old version</source>
        <translation>이전 판에 남긴 주석 {n}개</translation>
    </message>
    <message>
        <source>{n} annotations left on the old version.</source>
        <translation>주석 {n}개를 이전 판에 남겼습니다.</translation>
    </message>
    <message>
        <source>{n} annotations of the library changed after the table was written.</source>
        <translation>표를 쓴 뒤에 라이브러리의 주석 {n}개가 바뀌었습니다.</translation>
    </message>
    <message>
        <source>{n} annotations placed.</source>
        <translation>주석 {n}개의 위치를 정했습니다.</translation>
    </message>
    <message>
        <source>{n} annotations to decide on</source>
        <translation>결정할 주석 {n}개</translation>
    </message>
    <message>
        <source>{n} annotations to place in new versions.</source>
        <translation>새 판에서 위치를 정할 주석이 {n}개 있습니다.</translation>
    </message>
    <message>
        <source>{n} article</source>
        <translation>기사 {n}건</translation>
    </message>
    <message>
        <source>{n} article deleted. Undo brings them back.</source>
        <translation>기사 {n}건을 삭제했습니다. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>{n} article imported</source>
        <translation>기사 {n}건을 가져옴</translation>
    </message>
    <message>
        <source>{n} article left as found.</source>
        <translation>기사 {n}건은 찾은 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>{n} article merged into {source}.</source>
        <translation>기사 {n}건을 {source}에 병합했습니다.</translation>
    </message>
    <message>
        <source>{n} article removed. Redo brings them back.</source>
        <translation>기사 {n}건을 제거했습니다. 다시 실행으로 되살릴 수 있습니다.</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>기사 {n}건</translation>
    </message>
    <message>
        <source>{n} articles deleted. Undo brings them back.</source>
        <translation>기사 {n}건을 삭제했습니다. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>{n} articles imported</source>
        <translation>기사 {n}건을 가져옴</translation>
    </message>
    <message>
        <source>{n} articles left as found.</source>
        <translation>기사 {n}건은 찾은 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>{n} articles merged into {source}.</source>
        <translation>기사 {n}건을 {source}에 병합했습니다.</translation>
    </message>
    <message>
        <source>{n} articles removed. Redo brings them back.</source>
        <translation>기사 {n}건을 제거했습니다. 다시 실행으로 되살릴 수 있습니다.</translation>
    </message>
    <message>
        <source>{n} backup of “{library}”</source>
        <translation>“{library}”의 백업 {n}개</translation>
    </message>
    <message>
        <source>{n} backups of “{library}”</source>
        <translation>“{library}”의 백업 {n}개</translation>
    </message>
    <message>
        <source>{n} cannot be read</source>
        <translation>읽을 수 없음 {n}건</translation>
    </message>
    <message>
        <source>{n} cell is longer than a spreadsheet shows</source>
        <translation>셀 {n}개가 스프레드시트에 표시되는 길이보다 깁니다</translation>
    </message>
    <message>
        <source>{n} cells are longer than a spreadsheet shows</source>
        <translation>셀 {n}개가 스프레드시트에 표시되는 길이보다 깁니다</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>변경 {n}개</translation>
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
        <translation>코딩된 곳 {n}개</translation>
    </message>
    <message>
        <source>{n} coded places</source>
        <translation>코딩된 곳 {n}개</translation>
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
        <source>{n} codes that only gather others</source>
        <translation>다른 코드를 묶기만 하는 코드 {n}개</translation>
    </message>
    <message>
        <source>{n} codings in the note “{name}”</source>
        <translation>노트 “{name}”의 코딩 {n}개</translation>
    </message>
    <message>
        <source>{n} conflict</source>
        <translation>충돌 {n}개</translation>
    </message>
    <message>
        <source>{n} conflicting</source>
        <translation>충돌 {n}개</translation>
    </message>
    <message>
        <source>{n} conflicts</source>
        <translation>충돌 {n}개</translation>
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
        <source>{n} deleted</source>
        <translation>삭제 {n}개</translation>
    </message>
    <message>
        <source>{n} different dates</source>
        <translation>서로 다른 날짜 {n}개</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n}개 실패</translation>
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
        <source>{n} file could not be read</source>
        <translation>파일 {n}개를 읽지 못함</translation>
    </message>
    <message>
        <source>{n} file of another kind passed over</source>
        <translation>다른 종류의 파일 {n}개 건너뜀</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>파일 {n}개</translation>
    </message>
    <message>
        <source>{n} files could not be read</source>
        <translation>파일 {n}개를 읽지 못함</translation>
    </message>
    <message>
        <source>{n} files of other kinds passed over</source>
        <translation>다른 종류의 파일 {n}개 건너뜀</translation>
    </message>
    <message>
        <source>{n} filled in or brought up to date</source>
        <translation>채우거나 갱신 {n}개</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n}개 찾음</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n}시간</translation>
    </message>
    <message>
        <source>{n} had the tag already.</source>
        <translation>{n}곳에는 이미 태그가 있었습니다.</translation>
    </message>
    <message>
        <source>{n} hit</source>
        <translation>결과 {n}개</translation>
    </message>
    <message>
        <source>{n} hits</source>
        <translation>결과 {n}개</translation>
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
        <source>{n} in this article, {uses} in the library</source>
        <translation>이 기사에 {n}회, 라이브러리에 {uses}</translation>
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
        <source>{n} items that pages listed and this library does not hold</source>
        <translation>페이지 목록에만 있는 항목 {n}개</translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} kB</translation>
    </message>
    <message>
        <source>{n} left on an older version</source>
        <translation>이전 판에 남은 주석 {n}개</translation>
    </message>
    <message>
        <source>{n} left out</source>
        <translation>제외 {n}개</translation>
    </message>
    <message>
        <source>{n} left: the library was changed meanwhile.</source>
        <translation>{n}개 남음: 그사이 라이브러리가 바뀌었습니다.</translation>
    </message>
    <message>
        <source>{n} line</source>
        <translation>{n}줄</translation>
    </message>
    <message>
        <source>{n} line copied.</source>
        <translation>줄 {n}개를 복사했습니다.</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n}줄</translation>
    </message>
    <message>
        <source>{n} lines copied.</source>
        <translation>줄 {n}개를 복사했습니다.</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n}분</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>표에 없음 {n}개</translation>
    </message>
    <message>
        <source>{n} more line</source>
        <translation>{n}줄 더</translation>
    </message>
    <message>
        <source>{n} more lines</source>
        <translation>{n}줄 더</translation>
    </message>
    <message>
        <source>{n} more text.</source>
        <translation>본문 {n}개 더.</translation>
    </message>
    <message>
        <source>{n} more texts.</source>
        <translation>본문 {n}개 더.</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>새 항목 {n}개</translation>
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
        <source>{n} not carried</source>
        <translation>옮기지 못함 {n}개</translation>
    </message>
    <message>
        <source>{n} not placed</source>
        <translation>위치 미정 {n}개</translation>
    </message>
    <message>
        <source>{n} not placed in this version – Review</source>
        <translation>이 판에서 위치 미정 {n}개 – 검토</translation>
    </message>
    <message>
        <source>{n} not shown on the screen yet left out</source>
        <translation>아직 화면에 나오지 않은 {n}개는 제외</translation>
    </message>
    <message>
        <source>{n} of them given by hand.</source>
        <translation>그중 {n}건은 직접 지정한 날짜입니다.</translation>
    </message>
    <message>
        <source>{n} of what the table lacks stand on {articles} that no row of it is about: it may have been exported under a filter. To delete what is missing would delete these too.</source>
        <translation>표에 없는 것 중 {n}개는 어느 행에도 나오지 않는 기사({articles})에 있습니다. 필터를 걸고 내보낸 표일 수 있습니다. 없는 것을 삭제하면 이것들도 삭제됩니다.</translation>
    </message>
    <message>
        <source>{n} of {all} annotations painted: {filter}</source>
        <translation>주석 {all}개 중 {n}개 칠함: {filter}</translation>
    </message>
    <message>
        <source>{n} of {all} done</source>
        <translation>{all}건 중 {n}건 완료</translation>
    </message>
    <message>
        <source>{n} of {tags}</source>
        <translation>{tags} 중 {n}개</translation>
    </message>
    <message>
        <source>{n} of {total} are written. Drag, or Alt+Up and Alt+Down, change the order; Space checks.</source>
        <translation>{total}개 중 {n}개를 씁니다. 끌거나 Alt+위, Alt+아래로 순서를 바꾸고 Space로 선택합니다.</translation>
    </message>
    <message>
        <source>{n} on the web</source>
        <translation>웹 주소 {n}개</translation>
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
        <translation>{n}페이지</translation>
    </message>
    <message>
        <source>{n} page named by a list not fetched</source>
        <translation>목록에 있는 페이지 {n}개는 받지 않음</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n}페이지</translation>
    </message>
    <message>
        <source>{n} pages named by a list not fetched</source>
        <translation>목록에 있는 페이지 {n}개는 받지 않음</translation>
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
        <translation>{n}곳</translation>
    </message>
    <message>
        <source>{n} places</source>
        <translation>{n}곳</translation>
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
        <translation>참고문헌 {n}건</translation>
    </message>
    <message>
        <source>{n} references</source>
        <translation>참고문헌 {n}건</translation>
    </message>
    <message>
        <source>{n} refused</source>
        <translation>거부됨 {n}개</translation>
    </message>
    <message>
        <source>{n} rejected</source>
        <translation>물리침 {n}개</translation>
    </message>
    <message>
        <source>{n} removed</source>
        <translation>삭제 {n}개</translation>
    </message>
    <message>
        <source>{n} repeat</source>
        <translation>중복 {n}건</translation>
    </message>
    <message>
        <source>{n} repeats</source>
        <translation>중복 {n}건</translation>
    </message>
    <message>
        <source>{n} row</source>
        <translation>{n}행</translation>
    </message>
    <message>
        <source>{n} row calls the tag “{tag}” otherwise; its id counts.</source>
        <translation>{n}행에서 태그 “{tag}”을(를) 다르게 부르지만, id를 따릅니다.</translation>
    </message>
    <message>
        <source>{n} row copied.</source>
        <translation>{n}행을 복사했습니다.</translation>
    </message>
    <message>
        <source>{n} row could not be read or matched, so what the table lacks is not known and none of it can go.</source>
        <translation>{n}행을 읽거나 맞출 수 없어, 표에 없는 것이 무엇인지 알 수 없고 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n}행</translation>
    </message>
    <message>
        <source>{n} rows call the tag “{tag}” otherwise; its id counts.</source>
        <translation>{n}행에서 태그 “{tag}”을(를) 다르게 부르지만, id를 따릅니다.</translation>
    </message>
    <message>
        <source>{n} rows copied.</source>
        <translation>{n}행을 복사했습니다.</translation>
    </message>
    <message>
        <source>{n} rows could not be read or matched, so what the table lacks is not known and none of it can go.</source>
        <translation>{n}행을 읽거나 맞출 수 없어, 표에 없는 것이 무엇인지 알 수 없고 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n}초</translation>
    </message>
    <message>
        <source>{n} same</source>
        <translation>같음 {n}개</translation>
    </message>
    <message>
        <source>{n} section</source>
        <translation>절 {n}개</translation>
    </message>
    <message>
        <source>{n} sections</source>
        <translation>절 {n}개</translation>
    </message>
    <message>
        <source>{n} setting</source>
        <translation>설정 {n}개</translation>
    </message>
    <message>
        <source>{n} setting is as usual again.</source>
        <translation>설정 {n}개를 기본값으로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>{n} settings</source>
        <translation>설정 {n}개</translation>
    </message>
    <message>
        <source>{n} settings are as usual again.</source>
        <translation>설정 {n}개를 기본값으로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>{n} shown, more are read when you import</source>
        <translation>{n}개 표시, 나머지는 가져올 때 읽습니다</translation>
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
        <source>{n} stand there already</source>
        <translation>{n}회는 이미 있음</translation>
    </message>
    <message>
        <source>{n} stands there already</source>
        <translation>{n}회는 이미 있음</translation>
    </message>
    <message>
        <source>{n} stay</source>
        <translation>유지 {n}개</translation>
    </message>
    <message>
        <source>{n} stay rejected</source>
        <translation>{n}개는 물리친 상태 유지</translation>
    </message>
    <message>
        <source>{n} step was made since.</source>
        <translation>그 뒤로 {n}단계를 거쳤습니다.</translation>
    </message>
    <message>
        <source>{n} steps were made since.</source>
        <translation>그 뒤로 {n}단계를 거쳤습니다.</translation>
    </message>
    <message>
        <source>{n} stood there already</source>
        <translation>{n}개는 이미 있었음</translation>
    </message>
    <message>
        <source>{n} tag</source>
        <translation>태그 {n}개</translation>
    </message>
    <message>
        <source>{n} tag made or changed. Undo takes it back.</source>
        <translation>태그 {n}개를 만들거나 바꿨습니다. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>{n} tag written to {file}.</source>
        <translation>태그 {n}개를 {file}에 썼습니다.</translation>
    </message>
    <message>
        <source>{n} tagged already</source>
        <translation>태그 있음 {n}개</translation>
    </message>
    <message>
        <source>{n} tags</source>
        <translation>태그 {n}개</translation>
    </message>
    <message>
        <source>{n} tags made or changed. Undo takes it back.</source>
        <translation>태그 {n}개를 만들거나 바꿨습니다. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>{n} tags written to {file}.</source>
        <translation>태그 {n}개를 {file}에 썼습니다.</translation>
    </message>
    <message>
        <source>{n} text</source>
        <translation>본문 {n}개</translation>
    </message>
    <message>
        <source>{n} text was saved; some were lost.</source>
        <translation>본문 {n}개를 저장했고, 일부는 없어졌습니다.</translation>
    </message>
    <message>
        <source>{n} texts</source>
        <translation>본문 {n}개</translation>
    </message>
    <message>
        <source>{n} texts were saved; some were lost.</source>
        <translation>본문 {n}개를 저장했고, 일부는 없어졌습니다.</translation>
    </message>
    <message>
        <source>{n} the same</source>
        <translation>같음 {n}개</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n}번</translation>
    </message>
    <message>
        <source>{n} to fetch from the web</source>
        <translation>웹에서 받을 것 {n}개</translation>
    </message>
    <message>
        <source>{n} to look at</source>
        <translation>확인 필요 {n}개</translation>
    </message>
    <message>
        <source>{n} unchanged, not listed</source>
        <translation>변경 없음 {n}개(나열하지 않음)</translation>
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
        <source>{n} use moved</source>
        <translation>사용 {n}회 옮김</translation>
    </message>
    <message>
        <source>{n} use moved to “{into}”</source>
        <translation>사용 {n}회를 “{into}”(으)로 옮김</translation>
    </message>
    <message>
        <source>{n} use moves</source>
        <translation>사용 {n}회가 옮겨짐</translation>
    </message>
    <message>
        <source>{n} use taken off</source>
        <translation>사용 {n}회를 뗌</translation>
    </message>
    <message>
        <source>{n} used here of {tags}</source>
        <translation>{tags} 중 이 기사에서 {n}개 사용</translation>
    </message>
    <message>
        <source>{n} used of {tags}</source>
        <translation>{tags} 중 {n}개 사용</translation>
    </message>
    <message>
        <source>{n} uses</source>
        <translation>사용 {n}회</translation>
    </message>
    <message>
        <source>{n} uses move</source>
        <translation>사용 {n}회가 옮겨짐</translation>
    </message>
    <message>
        <source>{n} uses moved</source>
        <translation>사용 {n}회 옮김</translation>
    </message>
    <message>
        <source>{n} uses moved to “{into}”</source>
        <translation>사용 {n}회를 “{into}”(으)로 옮김</translation>
    </message>
    <message>
        <source>{n} uses taken off</source>
        <translation>사용 {n}회를 뗌</translation>
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
        <source>{n} without a known time are in the table only</source>
        <translation>시기를 모르는 {n}건은 표에만 있습니다</translation>
    </message>
    <message>
        <source>{n} word</source>
        <translation>{n}단어</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>{n}단어</translation>
    </message>
    <message>
        <source>{occurrences} in {count}</source>
        <translation>{count}에 {occurrences}</translation>
    </message>
    <message>
        <source>{occurrences} in {having} of {count}</source>
        <translation>{count} 중 {having}건에 {occurrences}</translation>
    </message>
    <message>
        <source>{paragraphs} added</source>
        <translation>{paragraphs} 추가</translation>
    </message>
    <message>
        <source>{paragraphs} changed</source>
        <translation>{paragraphs} 변경</translation>
    </message>
    <message>
        <source>{paragraphs} removed</source>
        <translation>{paragraphs} 삭제</translation>
    </message>
    <message>
        <source>{paragraphs} unchanged</source>
        <translation>{paragraphs} 변경 없음</translation>
    </message>
    <message>
        <source>{percent} sure: {words}</source>
        <translation>확실성 {percent}: {words}</translation>
    </message>
    <message>
        <source>{period_name}, {source}: {occurrences} in {having} of {count}, {rate_text} per 10,000 words</source>
        <translation>{period_name}, {source}: {count} 중 {having}건에 {occurrences}, 10,000단어당 {rate_text}</translation>
    </message>
    <message>
        <source>{period} (month unknown)</source>
        <translation>{period} (월 미상)</translation>
    </message>
    <message>
        <source>{places} left out: {articles} changed since the search. Search again to see them.</source>
        <translation>{places} 제외: 검색한 뒤 {articles}이 바뀌었습니다. 다시 검색하면 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>{places} tagged {tag}; undo takes them back in one step.</source>
        <translation>{places}에 {tag} 태그를 달았습니다. 실행 취소 한 번으로 되돌립니다.</translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{total}개 중 {place}번째</translation>
    </message>
    <message>
        <source>{queue}, filtered</source>
        <translation>{queue}(필터 적용)</translation>
    </message>
    <message>
        <source>{rate}, {time} left</source>
        <translation>{rate}, {time} 남음</translation>
    </message>
    <message>
        <source>{reason}, in the lines of a web page</source>
        <translation>{reason}(웹 페이지의 줄에서)</translation>
    </message>
    <message>
        <source>{records} in {files} written to {folder}.</source>
        <translation>{records}을(를) {files}로 {folder}에 썼습니다.</translation>
    </message>
    <message>
        <source>{records} written to {file}.</source>
        <translation>{records}을(를) {file}에 썼습니다.</translation>
    </message>
    <message>
        <source>{references}, one for each annotation</source>
        <translation>{references}, 주석마다 하나</translation>
    </message>
    <message>
        <source>{references}, one for each article</source>
        <translation>{references}, 기사마다 하나</translation>
    </message>
    <message>
        <source>{rows} checked</source>
        <translation>{rows} 선택됨</translation>
    </message>
    <message>
        <source>{rows}: {told}.</source>
        <translation>{rows}: {told}.</translation>
    </message>
    <message>
        <source>{settings} taken from {source}.</source>
        <translation>{source}에서 {settings}를 가져왔습니다.</translation>
    </message>
    <message>
        <source>{settings} written to {target}.</source>
        <translation>{settings}를 {target}에 썼습니다.</translation>
    </message>
    <message>
        <source>{setting} cannot be “{value}”: {why}.</source>
        <translation>{setting}은(는) “{value}”일 수 없습니다: {why}.</translation>
    </message>
    <message>
        <source>{setting}: {why}</source>
        <translation>{setting}: {why}</translation>
    </message>
    <message>
        <source>{shown} could not be read to its end: {reason}.</source>
        <translation>{shown}을(를) 끝까지 읽을 수 없었습니다: {reason}.</translation>
    </message>
    <message>
        <source>{shown} did not come within {timeout_s} seconds.</source>
        <translation>{shown}이(가) {timeout_s}초 안에 오지 않았습니다.</translation>
    </message>
    <message>
        <source>{shown} gave no page: the server answered {status}{reason}.</source>
        <translation>{shown}에서 페이지를 받지 못했습니다. 서버 응답: {status}{reason}.</translation>
    </message>
    <message>
        <source>{shown} is no web address.</source>
        <translation>{shown}은(는) 웹 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>{shown} is not fetched: it is an address of {scheme}.</source>
        <translation>{shown}은(는) {scheme} 주소여서 가져오지 않습니다.</translation>
    </message>
    <message>
        <source>{shown} is packed in a way that was not asked for ({encoding}).</source>
        <translation>{shown}이(가) 요청하지 않은 방식({encoding})으로 압축되어 있습니다.</translation>
    </message>
    <message>
        <source>{shown} leads from page to page and to no end.</source>
        <translation>{shown}이(가) 끝없이 다른 페이지로 이어집니다.</translation>
    </message>
    <message>
        <source>{shown} lies in your own network, and a page outside led there.</source>
        <translation>{shown}은(는) 내부 네트워크에 있는데 외부 페이지가 그곳으로 이끌었습니다.</translation>
    </message>
    <message>
        <source>{shown} of {all} shown</source>
        <translation>{all}개 중 {shown}개 표시</translation>
    </message>
    <message>
        <source>{subject} over time</source>
        <translation>시기별 {subject}</translation>
    </message>
    <message>
        <source>{tags} deleted</source>
        <translation>{tags} 삭제함</translation>
    </message>
    <message>
        <source>{tags} deleted with the {n} tag below</source>
        <translation>{tags} 및 아래 태그 {n}개 삭제함</translation>
    </message>
    <message>
        <source>{tags} deleted with the {n} tags below</source>
        <translation>{tags} 및 아래 태그 {n}개 삭제함</translation>
    </message>
    <message>
        <source>{tags} made</source>
        <translation>{tags} 만듦</translation>
    </message>
    <message>
        <source>{tags} merged into “{into}”</source>
        <translation>{tags} → “{into}” 병합</translation>
    </message>
    <message>
        <source>{tags} under it with {uses}</source>
        <translation>하위 {tags}, {uses}</translation>
    </message>
    <message>
        <source>{tags} would differ from others only by case.</source>
        <translation>{tags}는 다른 태그와 대소문자만 다릅니다.</translation>
    </message>
    <message>
        <source>{tags}; your own stay as they are.</source>
        <translation>{tags}. 기존 태그는 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>{tag} is on the whole article; × or Delete takes it off</source>
        <translation>{tag}: 기사 전체에 달린 태그. × 또는 Delete로 뗍니다</translation>
    </message>
    <message>
        <source>{tag} put on {n} article.</source>
        <translation>기사 {n}건에 {tag} 태그를 달았습니다.</translation>
    </message>
    <message>
        <source>{tag} put on {n} articles.</source>
        <translation>기사 {n}건에 {tag} 태그를 달았습니다.</translation>
    </message>
    <message>
        <source>{tag}, on the whole article</source>
        <translation>{tag}, 기사 전체</translation>
    </message>
    <message>
        <source>{target} cannot be written: {why}.</source>
        <translation>{target}에 쓸 수 없습니다: {why}.</translation>
    </message>
    <message>
        <source>{target} is a folder.</source>
        <translation>{target}은(는) 폴더입니다.</translation>
    </message>
    <message>
        <source>{target} is not an ordinary file.</source>
        <translation>{target}은(는) 일반 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>{target} is the library itself.</source>
        <translation>{target}은(는) 라이브러리 자체입니다.</translation>
    </message>
    <message>
        <source>{target} is write-protected.</source>
        <translation>{target}은(는) 쓰기 금지되어 있습니다.</translation>
    </message>
    <message>
        <source>{target} would take the place of a library.</source>
        <translation>{target}이(가) 라이브러리를 덮어쓰게 됩니다.</translation>
    </message>
    <message>
        <source>{task} ({key})</source>
        <translation>{task} ({key})</translation>
    </message>
    <message>
        <source>{texts} of the article</source>
        <translation>기사의 {texts}</translation>
    </message>
    <message>
        <source>{title}, selection {number}</source>
        <translation>{title}, 선택 {number}</translation>
    </message>
    <message>
        <source>{title}: what may be</source>
        <translation>{title}: 선택할 값</translation>
    </message>
    <message>
        <source>{told}: {fitting} of {looked_at} fit.</source>
        <translation>{told}: {looked_at}개 중 {fitting}개가 맞습니다.</translation>
    </message>
    <message>
        <source>{total}. Counted on {day}.</source>
        <translation>{total}. {day}에 셈.</translation>
    </message>
    <message>
        <source>{uses} in the library</source>
        <translation>라이브러리에 {uses}</translation>
    </message>
    <message>
        <source>{vague} in {count} of a known year and an unknown month</source>
        <translation>연도는 알지만 월을 모르는 {count}에 {vague}</translation>
    </message>
    <message>
        <source>{value} of {n} characters are cut off</source>
        <translation>{n}자 중 {value}자가 잘림</translation>
    </message>
    <message>
        <source>{verb} without tagging</source>
        <translation>태그 없이 {verb}</translation>
    </message>
    <message>
        <source>{verdict}, {score} sure of the place proposed</source>
        <translation>{verdict}, 제안한 위치의 확실성 {score}</translation>
    </message>
    <message>
        <source>{verdict}: {reason}</source>
        <translation>{verdict}: {reason}</translation>
    </message>
    <message>
        <source>{weekday}, {day}</source>
        <translation>{day} {weekday}</translation>
    </message>
    <message>
        <source>{what} ({where})</source>
        <translation>{what}({where})</translation>
    </message>
    <message>
        <source>{what} The log says more; please report it.</source>
        <translation>{what} 자세한 내용은 로그에 있습니다. 이 문제를 알려 주세요.</translation>
    </message>
    <message>
        <source>{what} There may be too little memory for it, or the file is made to do harm.</source>
        <translation>{what} 메모리가 부족하거나 해를 끼치려고 만든 파일일 수 있습니다.</translation>
    </message>
    <message>
        <source>{what} from watched folders.</source>
        <translation>감시 폴더에서: {what}.</translation>
    </message>
    <message>
        <source>{what} from {folders}.</source>
        <translation>{folders}에서: {what}.</translation>
    </message>
    <message>
        <source>{what}. Filter: {criteria_words}.</source>
        <translation>{what}. 필터: {criteria_words}.</translation>
    </message>
    <message>
        <source>{what}. Undo brings it back.</source>
        <translation>{what}. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>{what}: {n}</source>
        <translation>{what}: {n}</translation>
    </message>
    <message>
        <source>{why} Here it is “{tidy}”.</source>
        <translation>{why} 여기서는 “{tidy}”입니다.</translation>
    </message>
    <message>
        <source>{why} The table below has all numbers.</source>
        <translation>{why} 아래 표에 모든 수치가 있습니다.</translation>
    </message>
    <message>
        <source>{words}, done</source>
        <translation>{words}, 완료</translation>
    </message>
    <message>
        <source>{written} rows</source>
        <translation>{written}행</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year}년</translation>
    </message>
    <message>
        <source>{} annotations</source>
        <translation>주석 {}개</translation>
    </message>
    <message>
        <source>{} annotations kept on old versions</source>
        <translation>이전 판에 남긴 주석 {}개</translation>
    </message>
    <message>
        <source>{} memos</source>
        <translation>메모 {}개</translation>
    </message>
    <message>
        <source>{} new libraries</source>
        <translation>새 라이브러리 {}개</translation>
    </message>
    <message>
        <source>{} new smart folders</source>
        <translation>새 스마트 폴더 {}개</translation>
    </message>
    <message>
        <source>{} new tags</source>
        <translation>새 태그 {}개</translation>
    </message>
    <message>
        <source>{} settings</source>
        <translation>설정 {}개</translation>
    </message>
    <message>
        <source>“date:{value}” is no date; write date:2024, date:2024-01-05 or date:2024-01..2024-06.</source>
        <translation>“date:{value}”은(는) 날짜가 아닙니다. date:2024, date:2024-01-05, date:2024-01..2024-06처럼 쓰세요.</translation>
    </message>
    <message>
        <source>“language_suffixes” must give each suffix a code</source>
        <translation>“language_suffixes”는 접미사마다 코드를 주어야 합니다</translation>
    </message>
    <message>
        <source>“outlets” must be a list</source>
        <translation>“outlets”는 목록이어야 합니다</translation>
    </message>
    <message>
        <source>“state:{value}” is no reading state; they are {words}.</source>
        <translation>“state:{value}”은(는) 읽기 상태가 아닙니다. 쓸 수 있는 것: {words}.</translation>
    </message>
    <message>
        <source>“{cell}” is neither yes nor no</source>
        <translation>“{cell}”은(는) 예도 아니오도 아닙니다</translation>
    </message>
    <message>
        <source>“{day}” is no day of an item that its page listed.</source>
        <translation>“{day}”은(는) 페이지 목록 항목의 날짜가 아닙니다.</translation>
    </message>
    <message>
        <source>“{display_name}” is a library, not a file of articles.</source>
        <translation>“{display_name}”은(는) 기사 파일이 아니라 라이브러리입니다.</translation>
    </message>
    <message>
        <source>“{display_name}” was left out: twice the process that read it came to a sudden end.</source>
        <translation>“{display_name}”을(를) 제외했습니다. 읽던 프로세스가 두 번 갑자기 끝났습니다.</translation>
    </message>
    <message>
        <source>“{field}:” stands there without a value.</source>
        <translation>“{field}:”에 값이 없습니다.</translation>
    </message>
    <message>
        <source>“{first}” and “{other}” do not name the same day.</source>
        <translation>“{first}”과(와) “{other}”의 날짜가 다릅니다.</translation>
    </message>
    <message>
        <source>“{first}” to “{last}” is no date.</source>
        <translation>“{first}”~“{last}”은(는) 날짜가 아닙니다.</translation>
    </message>
    <message>
        <source>“{key}” cannot be a tag key.</source>
        <translation>“{key}”은(는) 태그 키가 될 수 없습니다.</translation>
    </message>
    <message>
        <source>“{key}” of “{outlet}” must be a list of names</source>
        <translation>“{outlet}”의 “{key}”는 이름 목록이어야 합니다</translation>
    </message>
    <message>
        <source>“{library}” can only be read: its disk is write-protected.</source>
        <translation>“{library}”은(는) 읽을 수만 있습니다. 디스크가 쓰기 금지되어 있습니다.</translation>
    </message>
    <message>
        <source>“{library}” can only be read: its file is write-protected.</source>
        <translation>“{library}”은(는) 읽을 수만 있습니다. 파일이 쓰기 금지되어 있습니다.</translation>
    </message>
    <message>
        <source>“{library}” can only be read: its folder {folder} is write-protected.</source>
        <translation>“{library}”은(는) 읽을 수만 있습니다. {folder} 폴더가 쓰기 금지되어 있습니다.</translation>
    </message>
    <message>
        <source>“{library}” can only be read: the system lets nobody write to it here.</source>
        <translation>“{library}”은(는) 읽을 수만 있습니다. 시스템이 여기에 쓰는 것을 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>“{library}” is open in a window of its own, which is in front now.</source>
        <translation>“{library}”은(는) 다른 창에 열려 있으며, 그 창을 앞으로 가져왔습니다.</translation>
    </message>
    <message>
        <source>“{library}” is open in another Dateline window that does not answer.</source>
        <translation>“{library}”이(가) 응답하지 않는 다른 Dateline 창에 열려 있습니다.</translation>
    </message>
    <message>
        <source>“{library}” is open in another Dateline window.</source>
        <translation>“{library}”이(가) 다른 Dateline 창에 열려 있습니다.</translation>
    </message>
    <message>
        <source>“{library}” is open in another window, which is being called…</source>
        <translation>“{library}” 라이브러리가 다른 창에 열려 있어 그 창을 부르는 중입니다…</translation>
    </message>
    <message>
        <source>“{library}” is open on {machine}.</source>
        <translation>“{library}” 라이브러리가 {machine} 컴퓨터에서 열려 있습니다.</translation>
    </message>
    <message>
        <source>“{member_name}” in “{name}” is too large for an article.</source>
        <translation>“{name}”의 “{member_name}”은(는) 기사로 쓰기에 너무 큽니다.</translation>
    </message>
    <message>
        <source>“{member}” has to be an object</source>
        <translation>“{member}”은(는) 객체여야 합니다</translation>
    </message>
    <message>
        <source>“{member}” stands there twice</source>
        <translation>“{member}”이(가) 두 번 있습니다</translation>
    </message>
    <message>
        <source>“{name}” begins as {encoding} but byte {byte} does not fit.</source>
        <translation>“{name}”은(는) {encoding}(으)로 시작하지만 {byte}번째 바이트가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>“{name}” came in: {counts}.</source>
        <translation>“{name}”을(를) 가져왔습니다: {counts}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read to its end: {error}.</source>
        <translation>“{name}”을(를) 끝까지 읽을 수 없습니다: {error}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: it is no sound XML.</source>
        <translation>“{name}”을(를) 읽을 수 없습니다. 올바른 XML이 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {error}.</source>
        <translation>“{name}”을(를) 읽을 수 없습니다: {error}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>“{name}”을(를) 읽을 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” cannot go under itself.</source>
        <translation>“{name}”을(를) 자기 아래에 둘 수 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” declares a document type or entities, which no project needs.</source>
        <translation>“{name}”이(가) 프로젝트에 필요 없는 문서 형식이나 엔티티를 선언합니다.</translation>
    </message>
    <message>
        <source>“{name}” declares entities, which no Word document does.</source>
        <translation>“{name}”이(가) Word 문서에 없는 엔티티를 선언합니다.</translation>
    </message>
    <message>
        <source>“{name}” declares entities, which no feed needs.</source>
        <translation>“{name}”이(가) 피드에 필요 없는 엔티티를 선언합니다.</translation>
    </message>
    <message>
        <source>“{name}” has no column that holds the text of articles.</source>
        <translation>“{name}”에 기사 본문이 든 열이 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” has no column that tells the article.</source>
        <translation>“{name}”에 기사를 가리키는 열이 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” has no column with tags, quotes or offsets.</source>
        <translation>“{name}”에 태그, 인용문, 오프셋 열이 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” has no column with the paths of tags.</source>
        <translation>“{name}”에 태그 경로 열이 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” has no column “{missing}”.</source>
        <translation>“{name}”에 열 “{missing}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” has no header row: its first row is data already.</source>
        <translation>“{name}”에 머리글 행이 없습니다. 첫 행부터 데이터입니다.</translation>
    </message>
    <message>
        <source>“{name}” holds far too much in one part of it.</source>
        <translation>“{name}”의 한 부분에 내용이 너무 많습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds more than {members_max} files.</source>
        <translation>“{name}”에 파일이 {members_max}개보다 많습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds no article.</source>
        <translation>“{name}”에 기사가 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds no file that can be read.</source>
        <translation>“{name}”에 읽을 수 있는 파일이 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds no page that can be read, in {passed} records.</source>
        <translation>“{name}”의 레코드 {passed}개에 읽을 수 있는 페이지가 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds no page that can be read: {reason}.</source>
        <translation>“{name}”에 읽을 수 있는 페이지가 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” holds no rows.</source>
        <translation>“{name}”에 행이 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds no text.</source>
        <translation>“{name}”에 본문이 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds no text: its pages are pictures.</source>
        <translation>“{name}”에 본문이 없습니다. 페이지가 그림입니다.</translation>
    </message>
    <message>
        <source>“{name}” holds no {root} of REFI-QDA but “{other}”.</source>
        <translation>“{name}”에 REFI-QDA의 {root} 대신 “{other}”이(가) 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds nothing.</source>
        <translation>“{name}”이(가) 비어 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds the tag it should go into.</source>
        <translation>“{name}” 안에 들어갈 대상 태그가 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” holds too much text for one document.</source>
        <translation>“{name}”의 본문이 한 문서로는 너무 많습니다.</translation>
    </message>
    <message>
        <source>“{name}” is a PDF document, and the package that reads these is not installed.</source>
        <translation>“{name}”은(는) PDF 문서인데 이를 읽는 패키지가 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>“{name}” is a Word document, and the package that reads these is not installed.</source>
        <translation>“{name}”은(는) Word 문서인데 이를 읽는 패키지가 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>“{name}” is a binary file, not plain text.</source>
        <translation>“{name}”은(는) 일반 텍스트가 아니라 이진 파일입니다.</translation>
    </message>
    <message>
        <source>“{name}” is a damaged PDF document: {reason}.</source>
        <translation>“{name}”은(는) 손상된 PDF 문서입니다: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” is a device or a pipe, not a file.</source>
        <translation>“{name}”은(는) 파일이 아니라 장치나 파이프입니다.</translation>
    </message>
    <message>
        <source>“{name}” is a feed that cannot be read.</source>
        <translation>“{name}”은(는) 읽을 수 없는 피드입니다.</translation>
    </message>
    <message>
        <source>“{name}” is a feed without entries.</source>
        <translation>“{name}”은(는) 항목이 없는 피드입니다.</translation>
    </message>
    <message>
        <source>“{name}” is a folder without files to import.</source>
        <translation>“{name}”은(는) 가져올 파일이 없는 폴더입니다.</translation>
    </message>
    <message>
        <source>“{name}” is a message that holds no web page.</source>
        <translation>“{name}”은(는) 웹 페이지가 없는 메시지입니다.</translation>
    </message>
    <message>
        <source>“{name}” is a path, not a name.</source>
        <translation>“{name}”은(는) 이름이 아니라 경로입니다.</translation>
    </message>
    <message>
        <source>“{name}” is a table of annotations that Dateline exported, not of articles.</source>
        <translation>“{name}”은(는) 기사 표가 아니라 Dateline에서 내보낸 주석 표입니다.</translation>
    </message>
    <message>
        <source>“{name}” is a table without rows.</source>
        <translation>“{name}”은(는) 행이 없는 표입니다.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or was cut off: its XML ends or breaks at line {getlinenumber}.</source>
        <translation>“{name}”이(가) 손상되었거나 잘렸습니다. XML이 {getlinenumber}번째 줄에서 끊깁니다.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or was cut off: its directory cannot be read.</source>
        <translation>“{name}”이(가) 손상되었거나 잘렸습니다. 목차를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or was cut off: its directory cannot be read. What could be found was read.</source>
        <translation>“{name}”이(가) 손상되었거나 잘렸습니다. 목차를 읽을 수 없어 찾은 것만 읽었습니다.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or was cut off: {why}. What stands before that place was read.</source>
        <translation>“{name}”이(가) 손상되었거나 잘렸습니다: {why}. 그 앞까지 읽었습니다.</translation>
    </message>
    <message>
        <source>“{name}” is damaged, and it tells which cells of the table got an apostrophe.</source>
        <translation>표의 어느 셀에 작은따옴표를 붙였는지 알려 주는 “{name}”이(가) 손상되었습니다.</translation>
    </message>
    <message>
        <source>“{name}” is damaged, cut off or encrypted.</source>
        <translation>“{name}”이(가) 손상되었거나 잘렸거나 암호화되어 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>“{name}”이(가) 비어 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” is encrypted.</source>
        <translation>“{name}”이(가) 암호화되어 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” is no JSON Feed.</source>
        <translation>“{name}”은(는) JSON Feed가 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” is no Word document that can be read: {reason}.</source>
        <translation>“{name}”은(는) 읽을 수 있는 Word 문서가 아닙니다: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” is no codebook: {error}.</source>
        <translation>“{name}”은(는) 코드북이 아닙니다: {error}.</translation>
    </message>
    <message>
        <source>“{name}” is no complete JSON Feed.</source>
        <translation>“{name}”은(는) 온전한 JSON Feed가 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” is no file of outlets: {error}.</source>
        <translation>“{name}”은(는) 매체 파일이 아닙니다: {error}.</translation>
    </message>
    <message>
        <source>“{name}” is no file of preferences.</source>
        <translation>“{name}”은(는) 환경설정 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” is no list in OPML that can be read.</source>
        <translation>“{name}”은(는) 읽을 수 있는 OPML 목록이 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” is no project exchange file: it holds no {project_member}.</source>
        <translation>“{name}”은(는) 프로젝트 교환 파일이 아닙니다. {project_member}이(가) 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” is no project exchange file: it is no ZIP archive.</source>
        <translation>“{name}”은(는) 프로젝트 교환 파일이 아닙니다. ZIP 압축 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” is not JSON: line {lineno}: {msg}.</source>
        <translation>“{name}”은(는) JSON이 아닙니다: {lineno}번째 줄: {msg}.</translation>
    </message>
    <message>
        <source>“{name}” is not UTF-8: byte {byte} does not fit.</source>
        <translation>“{name}”은(는) UTF-8이 아닙니다. {byte}번째 바이트가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>“{name}” is too large for a file of preferences.</source>
        <translation>“{name}”은(는) 환경설정 파일로는 너무 큽니다.</translation>
    </message>
    <message>
        <source>“{name}” is too large for a web page.</source>
        <translation>“{name}”은(는) 웹 페이지로는 너무 큽니다.</translation>
    </message>
    <message>
        <source>“{name}” is too large: {megabytes} MB, and {most} MB is the most.</source>
        <translation>“{name}”이(가) 너무 큽니다. {megabytes} MB인데 최대 {most} MB입니다.</translation>
    </message>
    <message>
        <source>“{name}” is {kind}, not plain text.</source>
        <translation>“{name}”은(는) 일반 텍스트가 아니라 {kind}입니다.</translation>
    </message>
    <message>
        <source>“{name}” lies in more than {depth_max} archives.</source>
        <translation>“{name}”이(가) {depth_max}겹이 넘는 압축 파일 안에 있습니다.</translation>
    </message>
    <message>
        <source>“{name}” lists no addresses.</source>
        <translation>“{name}”에 주소가 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” may not be read.</source>
        <translation>“{name}”을(를) 읽을 권한이 없습니다.</translation>
    </message>
    <message>
        <source>“{name}” met a fault in Dateline itself ({fault}) and was left out.</source>
        <translation>“{name}”을(를) 읽다가 Dateline 자체의 오류({fault})가 생겨 제외했습니다.</translation>
    </message>
    <message>
        <source>“{name}” unpacks to far too much.</source>
        <translation>“{name}”의 압축을 풀면 너무 커집니다.</translation>
    </message>
    <message>
        <source>“{name}” was made by a newer Dateline.</source>
        <translation>“{name}”은(는) 더 새로운 Dateline에서 만들었습니다.</translation>
    </message>
    <message>
        <source>“{name}”, from {origin}</source>
        <translation>“{name}”, 출처 {origin}</translation>
    </message>
    <message>
        <source>“{path}” stands in the file twice; the first counts.</source>
        <translation>파일에 “{path}”이(가) 두 번 있어 첫 번째를 따릅니다.</translation>
    </message>
    <message>
        <source>“{piece}” is no FIELD=COLUMN.</source>
        <translation>“{piece}”은(는) FIELD=COLUMN 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>“{project}”, from {program}</source>
        <translation>“{project}”, {program}에서</translation>
    </message>
    <message>
        <source>“{quote}” contradicts itself ({why}) and was not used as a date.</source>
        <translation>“{quote}”은(는) 앞뒤가 맞지 않아({why}) 날짜로 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>“{quote}” does not go with the dateline and was not used as a bound.</source>
        <translation>“{quote}”은(는) 날짜줄과 맞지 않아 범위로 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>“{quote}” does not go with the dateline “{line}”.</source>
        <translation>“{quote}”은(는) 날짜줄 “{line}”과(와) 맞지 않습니다.</translation>
    </message>
    <message>
        <source>“{quote}” goes with the dateline only when its month stands first.</source>
        <translation>“{quote}”은(는) 월이 먼저일 때만 날짜줄과 맞습니다.</translation>
    </message>
    <message>
        <source>“{quote}” in the address is later than the page and was not used.</source>
        <translation>주소의 “{quote}”은(는) 페이지보다 늦어 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>“{quote}” is later than the capture of the page and was not used as a date.</source>
        <translation>“{quote}”은(는) 페이지 수집보다 늦어 날짜로 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>“{quote}” is later than the newest listed day and was not used as a date.</source>
        <translation>“{quote}”은(는) 목록의 가장 최근 날짜보다 늦어 날짜로 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>“{quote}” is later than the page itself and was not used as its date.</source>
        <translation>“{quote}”은(는) 페이지보다 늦어 날짜로 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>“{quote}” is no date and was not used.</source>
        <translation>“{quote}”은(는) 날짜가 아니어서 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>“{ref}” is no article id.</source>
        <translation>“{ref}”은(는) 기사 id가 아닙니다.</translation>
    </message>
    <message>
        <source>“{shorten}” is no regular expression: {reason}.</source>
        <translation>“{shorten}”은(는) 정규식이 아닙니다: {reason}.</translation>
    </message>
    <message>
        <source>“{shown}” and what follows was not read: that is too much in one archive.</source>
        <translation>한 압축 파일에 든 것이 너무 많아 “{shown}”부터는 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>“{shown}” cannot be unpacked: {reason}.</source>
        <translation>“{shown}”의 압축을 풀 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <source>“{shown}” does not stand in the text.</source>
        <translation>“{shown}”이(가) 본문에 없습니다.</translation>
    </message>
    <message>
        <source>“{shown}” has a name that leads out of its archive.</source>
        <translation>“{shown}”의 이름이 압축 파일 밖을 가리킵니다.</translation>
    </message>
    <message>
        <source>“{shown}” is damaged and cannot be unpacked.</source>
        <translation>“{shown}”이(가) 손상되어 압축을 풀 수 없습니다.</translation>
    </message>
    <message>
        <source>“{shown}” is encrypted.</source>
        <translation>“{shown}”이(가) 암호화되어 있습니다.</translation>
    </message>
    <message>
        <source>“{shown}” is too large.</source>
        <translation>“{shown}”이(가) 너무 큽니다.</translation>
    </message>
    <message>
        <source>“{shown}” stands in the text {found} times, not {occurrence}.</source>
        <translation>“{shown}”은(는) 본문에 {occurrence}번이 아니라 {found}번 있습니다.</translation>
    </message>
    <message>
        <source>“{shown}” unpacks to far more than it is packed in.</source>
        <translation>“{shown}”의 압축을 풀면 압축된 크기보다 지나치게 커집니다.</translation>
    </message>
    <message>
        <source>“{tag}” has no key any more: {key} was its key. Undo gives it back.</source>
        <translation>“{tag}”의 키였던 {key}이(가) 다른 태그로 옮겨졌습니다. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>“{tag}” is there already.</source>
        <translation>“{tag}” 태그가 이미 있습니다.</translation>
    </message>
    <message>
        <source>“{text}” cannot be a key</source>
        <translation>“{text}”은(는) 키가 될 수 없음</translation>
    </message>
    <message>
        <source>“{text}” contradicts itself and was not used as a date.</source>
        <translation>“{text}”은(는) 앞뒤가 맞지 않아 날짜로 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>“{text}” in the calendar line is no day and was not used.</source>
        <translation>달력 줄의 “{text}”은(는) 날짜가 아니어서 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>“{text}” in the date line is no day and was not used.</source>
        <translation>날짜줄의 “{text}”은(는) 날짜가 아니어서 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>“{text}” is no colour of tags</source>
        <translation>“{text}”은(는) 태그 색이 아닙니다</translation>
    </message>
    <message>
        <source>“{text}” is no date that can be read.</source>
        <translation>“{text}”은(는) 읽을 수 있는 날짜가 아닙니다.</translation>
    </message>
    <message>
        <source>“{text}” is no day of the calendar; only its year was used.</source>
        <translation>“{text}”은(는) 달력에 없는 날이라 연도만 썼습니다.</translation>
    </message>
    <message>
        <source>“{text}” is no time of capture.</source>
        <translation>“{text}”은(는) 수집 시각이 아닙니다.</translation>
    </message>
    <message>
        <source>“{text}” may be two days: the column does not show which number is the day.</source>
        <translation>“{text}”은(는) 두 날짜로 읽힐 수 있습니다. 열을 보아도 어느 수가 일인지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>“{title}” and {n} more</source>
        <translation>“{title}” 외 {n}개</translation>
    </message>
    <message>
        <source>“{unknown}” is no field of {thing}.</source>
        <translation>“{unknown}”은(는) {thing}의 필드가 아닙니다.</translation>
    </message>
    <message>
        <source>“{words}” above the text</source>
        <translation>본문 위의 “{words}”</translation>
    </message>
    <message>
        <source>“{words}” above the title</source>
        <translation>제목 위의 “{words}”</translation>
    </message>
    <message>
        <source>“{words}” and “{label}” above the title</source>
        <translation>제목 위의 “{words}” 및 “{label}”</translation>
    </message>
    <message>
        <source>“{words}” as the day of capture</source>
        <translation>수집일 “{words}”</translation>
    </message>
    <message>
        <source>“{words}” at the end</source>
        <translation>끝에 있는 “{words}”</translation>
    </message>
    <message>
        <source>“{words}” is no date.</source>
        <translation>“{words}”은(는) 날짜가 아닙니다.</translation>
    </message>
    <message>
        <source>“{words}” is no date: {conflict}.</source>
        <translation>“{words}”은(는) 날짜가 아닙니다: {conflict}.</translation>
    </message>
    <message>
        <source>“{words}” is not in this article.</source>
        <translation>이 기사에는 “{words}”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>“{words}” near the end</source>
        <translation>끝부분의 “{words}”</translation>
    </message>
    <message>
        <source>“{words}” with listed items below</source>
        <translation>“{words}” 아래에 목록 항목이 있음</translation>
    </message>
    <message>
        <source>“{words}…” begins with an agency&apos;s dateline</source>
        <translation>“{words}…”이(가) 통신사의 발신지로 시작함</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… 외 {n}개</translation>
    </message>
    <message>
        <source>… and {n} more; check the library to see all.</source>
        <translation>… 외 {n}개. 모두 보려면 라이브러리를 검사하세요.</translation>
    </message>
    <message>
        <source>↑ ↓ look · Enter to the article · F3 next place</source>
        <translation>↑ ↓ 훑어보기 · Enter 기사로 · F3 다음 위치</translation>
    </message>
    <message>
        <source>≠ The page disagrees: {meaning}</source>
        <translation>≠ 페이지의 날짜가 맞지 않음: {meaning}</translation>
    </message>
    <message>
        <source>★ starred</source>
        <translation>★ 별표</translation>
    </message>
</context>
<context>
    <name>library.comparison.backup</name>
    <message>
        <source>The library is as it was then.</source>
        <translation>라이브러리가 그때와 같습니다.</translation>
    </message>
</context>
</TS>
