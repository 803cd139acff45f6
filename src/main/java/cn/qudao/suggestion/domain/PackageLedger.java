package cn.qudao.suggestion.domain;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationFinished;
import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationsFinished;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.scope.NativeSql;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
            jdbc.sql("insert into suggestion_package_part (activation_id, first_activation_id, package_id, product_id)"
                            + " values (?, ?, ?, ?) on duplicate key update package_id = package_id")
                    .params(
                            accepted.get(i).id().value(),
                            accepted.getFirst().id().value(),
                            pack.offer().id(),
                            part.id().value())
                    .update();
        }
    }

    @EventListener
    void on(ActivationsFinished finished) {
        Map<ActivationId, ActivationFinished> succeeded = new TreeMap<>(Comparator.comparing(ActivationId::value));
        finished.succeeded().forEach(each -> succeeded.put(each.id(), each));
        if (!succeeded.isEmpty()) {
            Map<ActivationId, Whole> parts = new HashMap<>();
            jdbc.sql("select activation_id, first_activation_id, package_id from suggestion_package_part"
                            + " where activation_id in (:ids)")
                    .param(
                            "ids",
                            succeeded.keySet().stream().map(ActivationId::value).toList())
                    .query(row -> {
                        parts.put(new ActivationId(row.getLong(1)), new Whole(row.getLong(2), row.getLong(3)));
                    });
            succeeded.forEach((id, each) -> {
                Whole whole = parts.get(id);
                if (whole != null) {
                    succeeded(whole, each);
                }
            });
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
