"""From pages to HTML: a stage with what is to be published, MkDocs or Zensical upon it, and the swap."""
