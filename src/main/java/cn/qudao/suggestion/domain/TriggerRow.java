package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.suggestion.ServiceMode;
import cn.qudao.suggestion.Stage;
import cn.qudao.suggestion.TriggerChannel;
import cn.qudao.suggestion.TriggerEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An edition of a trigger; see {@link TriggerForm}. */
public record TriggerRow(
        long id,
        long series,
        int edition,
        TriggerEvent event,
        Stage stage,
        ServiceMode mode,
        @Nullable ProductId about,
        @Nullable String customerGroup,
        TriggerChannel channel,
        @Nullable ProductId product,
        int points,
        int afterDays,
        int validDays,
        String note,
        Instant since) {}
