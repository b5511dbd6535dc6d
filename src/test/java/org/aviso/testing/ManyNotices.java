package org.aviso.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.notices.Notice;
import org.aviso.offices.Office;
import org.aviso.offices.Offices;

/**
 * As many notices as a large agency has after years, stored past the services, as an import does: a fifth are events,
 * half of them to come. To be removed again: other tests would meet them.
 */
@ApplicationScoped
public class ManyNotices {

    private static final String CODE = "many-";
    private static final int WORDS = 150;

    private static final List<String> ENGLISH = List.of(("police officer department city public meeting children parents safety"
            + " internet evening library street traffic road closure water storm school program award arrest suspect investigation"
            + " report question answer interpreter caption office morning afternoon community neighborhood volunteer training"
            + " bicycle park music history museum").split(" "));
    private static final List<String> SPANISH = List.of(("policía agente departamento ciudad público reunión niños padres seguridad"
            + " internet noche biblioteca calle tránsito camino cierre agua tormenta escuela programa premio arresto sospechoso"
            + " investigación informe pregunta respuesta intérprete subtítulo oficina mañana tarde comunidad vecindario voluntario"
            + " capacitación bicicleta parque música historia museo").split(" "));

    @Resource(lookup = "jdbc/aviso")
    private DataSource database;

    @Inject
    private Offices offices;

    /**
     * Stores so many notices in one transaction: some thousands at most.
     *
     * @param now the moment that events lie before or after; each notice came out an hour before the one stored before it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(int count, Instant now) throws SQLException {
        String run = CODE + UUID.randomUUID() + "-";
        long office = offices.byCode(Office.OF_THE_AGENCY).getId();
        Random random = new Random(count);
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement notice = connection.prepareStatement("INSERT INTO notice (code, kind, office_id, published,"
                    + " revised, event_starts, event_status, event_sequence, version)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)")) {
                for (int i = 0; i < count; i++) {
                    boolean event = i % 5 == 0;
                    Timestamp published = Timestamp.from(now.minus(Duration.ofHours(i)));
                    notice.setString(1, run + i);
                    notice.setString(2, (event ? Notice.Kind.EVENT : Notice.Kind.PRESS_RELEASE).name());
                    notice.setLong(3, office);
                    notice.setTimestamp(4, published);
                    notice.setTimestamp(5, published);
                    notice.setTimestamp(6, event ? Timestamp.from(now.plus(Duration.ofHours(i % 2 == 0 ? i + 1 : -i))) : null);
                    notice.setString(7, event ? "SCHEDULED" : null);
                    notice.setObject(8, event ? 0 : null, java.sql.Types.INTEGER);
                    notice.addBatch();
                }
                notice.executeBatch();
            }
            try (PreparedStatement stored = connection.prepareStatement("SELECT id, code FROM notice WHERE code LIKE ?");
                    PreparedStatement text = connection.prepareStatement("INSERT INTO notice_text (notice_id, language, slug, title,"
                            + " summary, body, place, updated) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
                stored.setString(1, run + "%");
                try (ResultSet row = stored.executeQuery()) {
                    while (row.next()) {
                        for (Language language : Languages.all()) {
                            List<String> words = language.tag().equals("es") ? SPANISH : ENGLISH;
                            text.setLong(1, row.getLong(1));
                            text.setString(2, language.tag());
                            text.setString(3, row.getString(2));
                            text.setString(4, some(words, 5, random));
                            text.setString(5, some(words, 12, random));
                            text.setString(6, some(words, WORDS, random) + " " + row.getString(2));
                            text.setString(7, some(words, 2, random));
                            text.setTimestamp(8, Timestamp.from(now));
                            text.addBatch();
                        }
                    }
                }
                text.executeBatch();
            }
        }
    }

    /** Removes them all. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void remove() throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (String delete : List.of("DELETE FROM notice_text WHERE notice_id IN (SELECT id FROM notice WHERE code LIKE ?)",
                    "DELETE FROM notice WHERE code LIKE ?")) {
                try (PreparedStatement statement = connection.prepareStatement(delete)) {
                    statement.setString(1, CODE + "%");
                    statement.executeUpdate();
                }
            }
        }
    }

    private static String some(List<String> words, int count, Random random) {
        return IntStream.range(0, count).mapToObj(i -> words.get(random.nextInt(words.size()))).collect(Collectors.joining(" "));
    }
}
