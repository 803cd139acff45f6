package cn.qudao.scope;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a row of any entity past all rules: the columns that must hold something hold something of their type. */
final class AnyRow {

    static final String DAY = "2026-01-01";

    private record DataColumn(
            String name, String type, @Nullable Long length, boolean nullable) {}

    private final JdbcClient jdbc;
    private final String table;
    private final String idColumn;
    private final Map<String, Object> fixed = new LinkedHashMap<>();
    private final List<DataColumn> columns;

    AnyRow(JdbcClient jdbc, EntityType<?> entity, AbstractEntityPersister persister) {
        this.jdbc = jdbc;
        this.table = persister.getTableName();
        this.idColumn = persister.getIdentifierColumnNames()[0];
        for (Attribute<?, ?> attribute : entity.getAttributes()) {
            if (attribute.getJavaType().isEnum()) {
                fixed.put(
                        persister.getPropertyColumnNames(attribute.getName())[0],
                        attribute.getJavaType().getEnumConstants()[0]);
            }
        }
        this.columns = jdbc.sql("""
                        select column_name, data_type, character_maximum_length, is_nullable
                        from information_schema.columns where table_schema = database() and table_name = :table
                        """)
                .param("table", table)
                .query((row, number) -> new DataColumn(
                        row.getString(1).toLowerCase(Locale.ROOT),
                        row.getString(2).toLowerCase(Locale.ROOT),
                        row.getObject(3) == null ? null : row.getLong(3),
                        row.getString(4).equalsIgnoreCase("yes")))
                .list();
    }

    long write(Place place) {
        long id = Ids.next();
        Map<String, Object> values = new LinkedHashMap<>();
        for (DataColumn column : columns) {
            if (column.name.equals(idColumn)) {
                values.put(column.name, id);
            } else if (column.name.equals("scope_key")) {
                values.put(column.name, place.key());
            } else if (!column.nullable) {
                values.put(column.name, value(column));
            }
        }
        String names = values.keySet().stream().map(name -> '`' + name + '`').collect(Collectors.joining(", "));
        String marks = values.keySet().stream().map(name -> ':' + name).collect(Collectors.joining(", "));
        jdbc.sql("insert into " + table + " (" + names + ") values (" + marks + ")")
                .params(values)
                .update();
        return id;
    }

    private Object value(DataColumn column) {
        Object known = fixed.get(column.name);
        boolean number = column.type.endsWith("int") || column.type.equals("decimal");
        if (known instanceof Enum<?> constant) {
            return number ? (Object) constant.ordinal() : constant.name();
        }
        return switch (column.type) {
            case "bigint" -> Ids.next();
            case "tinyint", "smallint", "int", "decimal", "bit" -> 0;
            case "date" -> DAY;
            case "datetime", "timestamp" -> DAY + " 00:00:00";
            case "binary", "varbinary", "blob", "mediumblob", "longblob" -> new byte[16];
            default -> text(column);
        };
    }

    private static String text(DataColumn column) {
        String unique = Long.toString(Ids.next(), 36);
        return column.length != null && column.length < unique.length()
                ? unique.substring(unique.length() - column.length.intValue())
                : unique;
    }
}
