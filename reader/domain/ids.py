"""Names for the integer keys of the store, so that one kind is never taken for another."""

from typing import NewType

SourceId = NewType("SourceId", int)
ArticleId = NewType("ArticleId", int)
TagId = NewType("TagId", int)
AnnotationId = NewType("AnnotationId", int)
CoderId = NewType("CoderId", int)
StepId = NewType("StepId", int)
FolderId = NewType("FolderId", int)
