package cn.qudao.reporting.domain;

import cn.qudao.kernel.Level;
import cn.qudao.kernel.Messages;
import cn.qudao.reporting.Column;
import cn.qudao.reporting.ReportDefinition;
import cn.qudao.reporting.ReportDefinition.Grain;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.SealedValues;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of the result. Finds the columns by their keys once, then goes by position. */
class FigureMapper implements RowMapper<UnitFigures> {

    private static final Level[] LEVELS = Level.values();

    private final ReportRequest request;
    private final ReportDefinition report;
    private final List<Column> columns;
    private final Messages messages;
    private final SealedValues sealed;
    private int @Nullable [] positions;

    FigureMapper(ReportRequest request, Messages messages, SealedValues sealed) {
        this.request = request;
        this.sealed = sealed;
        this.report = request.report();
        this.columns = report.columns(request);
        this.messages = messages;
    }

    @Override
    public UnitFigures mapRow(ResultSet row, int number) throws SQLException {
        boolean inOrder = report.grain() == Grain.UNITS;
        return new UnitFigures(
                inOrder ? row.getLong("unit_key") : 0,
                level(row),
                row.getString("unit_code"),
                row.getString("unit_name"),
                !inOrder || row.getBoolean("unit_present"),
                values(row));
    }

    private @Nullable Level level(ResultSet row) throws SQLException {
        return switch (report.grain()) {
            case UNITS -> LEVELS[row.getInt("unit_level")];
            case RANKING -> request.rows();
            case VALUES, RECORDS -> null;
        };
    }

    private @Nullable Object[] values(ResultSet row) throws SQLException {
        int[] at = positions(row);
        @Nullable Object[] values = new @Nullable Object[at.length];
        for (int i = 0; i < at.length; i++) {
            values[i] = at[i] < 0 ? null : value(columns.get(i), row, at[i]);
        }
        return values;
    }

    private @Nullable Object value(Column column, ResultSet row, int position) throws SQLException {
        return switch (column.type()) {
            case TEXT -> row.getString(position);
            case WORD -> word(column, row.getString(position));
            case COUNT, DECIMAL, MONEY, RATIO -> {
                BigDecimal number = row.getBigDecimal(position);
                yield number == null && column.total() == Column.Total.SUM && report.grain() != Grain.RECORDS
                        ? BigDecimal.ZERO
                        : number;
            }
            case SEALED -> {
                byte[] value = row.getBytes(position);
                yield value == null ? null : sealed.masked(value);
            }
            case DATE -> row.getObject(position, LocalDate.class);
            case TIME -> {
                LocalDateTime utc = row.getObject(position, LocalDateTime.class);
                yield utc == null ? null : utc.toInstant(ZoneOffset.UTC);
            }
        };
    }

    private @Nullable String word(Column column, @Nullable String value) {
        return value == null
                ? null
                : messages.text(request.language(), report.module() + '.' + column.key() + '.' + value);
    }

    private int[] positions(ResultSet row) throws SQLException {
        if (positions == null) {
            positions = new int[columns.size()];
            Arrays.fill(positions, -1);
            for (int i = 0; i < positions.length; i++) {
                if (columns.get(i).formula() == null) {
                    positions[i] = row.findColumn(columns.get(i).key());
                }
            }
        }
        return positions;
    }
}
