package cn.qudao.access.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import java.util.TreeSet;

/** Keeps a role's permissions in one column, so that who may do what is read with the post, in one statement. */
@Converter
public class PermissionCodes implements AttributeConverter<Set<String>, String> {

    @Override
    public String convertToDatabaseColumn(Set<String> codes) {
        return String.join(" ", new TreeSet<>(codes));
    }

    @Override
    public Set<String> convertToEntityAttribute(String column) {
        return parse(column);
    }

    public static Set<String> parse(String column) {
        return column.isEmpty() ? Set.of() : Set.of(column.split(" "));
    }
}
