"""castgraph: announcements of television productions in; a knowledge graph in which every fact shows its words out."""
