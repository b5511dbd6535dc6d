package org.aviso.accommodations;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The details of an aid in a column: {@code MEDIUM=PAPER POINTS=POINTS_24}. Names of ours only, so nothing is escaped. */
@Converter
public class DetailsColumn implements AttributeConverter<Map<Ask, String>, String> {

    @Override
    public String convertToDatabaseColumn(Map<Ask, String> details) {
        return details == null || details.isEmpty() ? null : details.entrySet().stream()
                .map(detail -> detail.getKey() + "=" + detail.getValue()).collect(Collectors.joining(" "));
    }

    @Override
    public Map<Ask, String> convertToEntityAttribute(String column) {
        Map<Ask, String> details = new EnumMap<>(Ask.class);
        if (column != null) {
            Arrays.stream(column.split(" ")).map(detail -> detail.split("=", 2))
                    .forEach(detail -> details.put(Ask.valueOf(detail[0]), detail[1]));
        }
        return details;
    }
}
