package org.aviso.platform;

import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many rows of one table, written to the database in one go: thousands of them one by one take minutes. */
public final class RowsAtOnce implements AutoCloseable {

    private final PreparedStatement statement;
    private final int[] types;
    private boolean any;

    /**
     * Begins with none.
     *
     * @param columns the columns, with commas between
     * @throws SQLException if the database has no such table or columns, or cannot be reached
     */
    public RowsAtOnce(Connection database, String table, String columns) throws SQLException {
        int count = columns.split(",").length;
        this.statement = database.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (?"
                + ", ?".repeat(count - 1) + ")");
        // A database wants to know what it is that is missing.
        ParameterMetaData parameters = statement.getParameterMetaData();
        this.types = new int[count];
        for (int i = 0; i < count; i++) {
            types[i] = parameters.getParameterType(i + 1);
        }
    }

    /**
     * Adds a row; it is written with the others.
     *
     * @param values texts, numbers, moments, constants or null, in the order of the columns
     * @throws IllegalArgumentException if there are more or fewer of them than columns
     * @throws SQLException if a column does not take what is in its place
     */
    public void add(Object... values) throws SQLException {
        if (values.length != types.length) {
            throw new IllegalArgumentException(values.length + " values for " + types.length + " columns");
        }
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                statement.setNull(i + 1, types[i]);
            } else if (value instanceof Instant moment) {
                statement.setTimestamp(i + 1, Timestamp.from(moment));
            } else if (value instanceof Enum<?> constant) {
                statement.setString(i + 1, constant.name());
            } else if (value instanceof String text) {
                statement.setString(i + 1, text);
            } else {
                statement.setObject(i + 1, value);
            }
        }
        statement.addBatch();
        any = true;
    }

    /**
     * Writes the rows that were added since the last time.
     *
     * @throws SQLException if the database refuses any of them; whether it has the others, the transaction of the caller decides
     */
    public void write() throws SQLException {
        if (any) {
            statement.executeBatch();
            any = false;
        }
    }

    /**
     * The numbers that the database has given to rows.
     *
     * @param select SQL that asks for what tells them apart and for their number, and ends with {@code IN}
     * @param names which rows, at least one
     * @throws SQLException if the database cannot be asked that
     */
    public static Map<String, Long> ids(Connection database, String select, List<String> names) throws SQLException {
        Map<String, Long> ids = new HashMap<>();
        try (PreparedStatement stored = database.prepareStatement(select + " (?" + ", ?".repeat(names.size() - 1) + ")")) {
            for (int i = 0; i < names.size(); i++) {
                stored.setString(i + 1, names.get(i));
            }
            try (ResultSet row = stored.executeQuery()) {
                while (row.next()) {
                    ids.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return ids;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
