"""The layouts that a page's text can have: one module a layout, and the parts that they share."""
