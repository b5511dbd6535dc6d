package org.aviso.notices.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void keepsTheWordsAndLeavesTheMarks() {
        assertEquals("Who can come\nParents and children\nof any age.\nfirst\nsecond\nCall us\nDay\nPlace\nMay 1\nLibrary\na tree\n",
                PlainText.of("""
                        ## Who can come
                        **Parents** and _children_
                        of any age.

                        - first
                        - second

                        [Call us](https://example.org/secret-words)

                        | Day | Place |
                        |---|---|
                        | May 1 | Library |

                        ![a tree](tree.png)
                        """));
    }

    @Test
    void aTranscriptIsFound() {
        assertEquals("A truck\nIt is red.\n", PlainText.of("![A truck](/media/0123456789abcdef0123456789abcdef-640x360.mp4)\n\n> It is red."));
    }
}
