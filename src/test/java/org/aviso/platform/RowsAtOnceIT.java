package org.aviso.platform;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.aviso.testing.InPortal;
import org.junit.jupiter.api.Test;

/** Rows that are written at once. What they hold is tried by what brings notices in. */
class RowsAtOnceIT extends InPortal {

    @Resource(lookup = "jdbc/aviso")
    private DataSource source;

    @Test
    void aRowHasAsManyValuesAsColumns() throws SQLException {
        try (Connection connection = source.getConnection();
                RowsAtOnce rows = new RowsAtOnce(connection, "notice_media", "name, content, added")) {
            assertThrows(IllegalArgumentException.class, () -> rows.add("a", new byte[1]));
            assertThrows(IllegalArgumentException.class, () -> rows.add("a", new byte[1], Instant.EPOCH, "b"));
            rows.write();
        }
    }
}
