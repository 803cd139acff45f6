package cn.qudao.sms.domain;

import cn.qudao.scope.NativeSql;
import cn.qudao.sms.Deliveries;
import cn.qudao.sms.MessageState;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a second after what is followed, in whichever process it is sent and reported. */
@NativeSql("One question for all that is followed; a window follows only what it has sent itself")
@Component
class DeliveryWatch implements Deliveries {

    private static final Set<MessageState> FINAL =
            Set.of(MessageState.DELIVERED, MessageState.FAILED, MessageState.UNSURE);

    private final Map<String, Followed> followed = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    DeliveryWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Followed(Follower follower, MessageState known) {}

    @Override
    public void follow(String origin, Follower follower) {
        followed.put(origin, new Followed(follower, MessageState.QUEUED));
    }

    @Override
    public void forget(String origin, Follower follower) {
        followed.computeIfPresent(origin, (key, one) -> one.follower.equals(follower) ? null : one);
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    void look() {
        if (!followed.isEmpty()) {
            jdbc.sql("select origin, state from sms_out where origin in (:origins)")
                    .param("origins", Set.copyOf(followed.keySet()))
                    .query(row -> {
                        tell(row.getString(1), MessageState.valueOf(row.getString(2)));
                    });
        }
    }

    private void tell(String origin, MessageState state) {
        Followed one = followed.get(origin);
        if (one != null && one.known != state) {
            if (FINAL.contains(state)) {
                followed.remove(origin, one);
            } else {
                followed.replace(origin, one, new Followed(one.follower, state));
            }
            one.follower.has(state);
        }
    }
}
