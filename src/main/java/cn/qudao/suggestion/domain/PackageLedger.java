package cn.qudao.suggestion.domain;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationFinished;
import cn.qudao.activation.ActivationState;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.scope.NativeSql;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked for as one package; when the last of its parts is activated, the package is taken. */
@NativeSql("By the activation alone, which whoever calls has just been given or told of")
@Component
class PackageLedger {

    private final JdbcClient jdbc;
    private final HintLedger hints;

    PackageLedger(JdbcClient jdbc, HintLedger hints) {
        this.jdbc = jdbc;
        this.hints = hints;
    }

    /** @param accepted in the order of the parts */
    void begin(Packaged pack, List<Accepted> accepted) {
        for (int i = 0; i < accepted.size(); i++) {
            ProductRow part = pack.parts().get(i);
            jdbc.sql(
                            "insert ignore into suggestion_package_part (activation_id, first_activation_id, package_id, product_id)"
                                    + " values (?, ?, ?, ?)")
                    .params(
                            accepted.get(i).id().value(),
                            accepted.getFirst().id().value(),
                            pack.offer().id(),
                            part.id().value())
                    .update();
        }
    }

    @EventListener
    void on(ActivationFinished finished) {
        if (finished.state() == ActivationState.SUCCEEDED) {
            jdbc.sql("select first_activation_id, package_id from suggestion_package_part where activation_id = ?")
                    .param(finished.id().value())
                    .query((row, line) -> new Whole(row.getLong(1), row.getLong(2)))
                    .optional()
                    .ifPresent(whole -> succeeded(whole, finished));
        }
    }

    /** All parts are locked first: of two that come at once the later one sees that it is the last. */
    private void succeeded(Whole whole, ActivationFinished finished) {
        List<PartState> parts = jdbc.sql("select activation_id, succeeded_at from suggestion_package_part"
                        + " where first_activation_id = ? order by activation_id for update")
                .param(whole.firstActivation)
                .query((row, line) -> new PartState(row.getLong(1), row.getObject(2, LocalDateTime.class)))
                .list();
        jdbc.sql("update suggestion_package_part set succeeded_at = ? where activation_id = ?")
                .params(
                        LocalDateTime.ofInstant(finished.at(), ZoneOffset.UTC),
                        finished.id().value())
                .update();
        if (parts.stream()
                .allMatch(part -> part.succeededAt != null
                        || part.activation == finished.id().value())) {
            hints.packageTaken(finished.subscriberHash(), whole.packageId, whole.firstActivation, finished.at());
        }
    }

    private record Whole(long firstActivation, long packageId) {}

    private record PartState(long activation, @Nullable LocalDateTime succeededAt) {}
}
