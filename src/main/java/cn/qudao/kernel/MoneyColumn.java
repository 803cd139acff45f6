package cn.qudao.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Keeps {@link Money} in a {@code decimal(19,4)}, wherever an entity has some. */
@Converter(autoApply = true)
class MoneyColumn implements AttributeConverter<Money, BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Money money) {
        return money == null ? null : money.yuan();
    }

    @Override
    public @Nullable Money convertToEntityAttribute(@Nullable BigDecimal yuan) {
        return yuan == null ? null : new Money(yuan);
    }
}
