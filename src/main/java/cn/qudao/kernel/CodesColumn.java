package cn.qudao.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a few codes, which hold no blanks, in one column, divided by blanks. */
@Converter
public class CodesColumn implements AttributeConverter<List<String>, String> {

    private static final String BETWEEN = " ";

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<String> codes) {
        return codes == null ? null : String.join(BETWEEN, codes);
    }

    @Override
    public @Nullable List<String> convertToEntityAttribute(@Nullable String column) {
        if (column == null) {
            return null;
        }
        return column.isEmpty() ? List.of() : List.of(column.split(BETWEEN));
    }
}
