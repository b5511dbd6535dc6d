package org.aviso.triage.find;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;

/** A word by which a request is found. */
@Entity
@Table(name = "request_word")
@IdClass(RequestWord.Key.class)
class RequestWord {

    /** Which word of which request. */
    static class Key {

        private long requestId;
        private String word;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.requestId == requestId && Objects.equals(key.word, word);
        }

        @Override
        public int hashCode() {
            return Objects.hash(requestId, word);
        }
    }

    @Id
    @Column(name = "request_id")
    private long requestId;

    @Id
    private String word;

    protected RequestWord() {
    }

    RequestWord(long requestId, String word) {
        this.requestId = requestId;
        this.word = word;
    }

    String getWord() {
        return word;
    }
}
