package cn.qudao.access.domain;

import cn.qudao.sealing.MasterKey;
import cn.qudao.sealing.Seal;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the secret of a second factor sealed: whoever reads the database alone must not be able to make its codes. */
@Component
@Converter
class SealedText implements AttributeConverter<String, String> {

    private final Seal seal;

    SealedText(MasterKey key) {
        this.seal = key.seal("second factor");
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String open) {
        return open == null
                ? null
                : Base64.getEncoder().encodeToString(seal.close(open.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String sealed) {
        return sealed == null
                ? null
                : new String(seal.open(Base64.getDecoder().decode(sealed)), StandardCharsets.US_ASCII);
    }
}
