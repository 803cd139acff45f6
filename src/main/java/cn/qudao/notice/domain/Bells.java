package cn.qudao.notice.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.notice.domain.NoticeRepository.Fresh;
import cn.qudao.notice.domain.NoticeRepository.Unread;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The open windows by account, and what tells them how much is unread. One question a second for all windows of the process, whichever
 * process told the notice; another only for those who have something new.
 */
@Component
public class Bells {

    /** So long may a transaction be under way; what is later is seen on the next page. */
    private static final Duration LATEST = Duration.ofSeconds(10);

    private static final int AT_ONCE = 500;

    private final Map<Long, List<Bell>> open = new ConcurrentHashMap<>();
    private final Set<Long> changed = ConcurrentHashMap.newKeySet();
    private final NoticeRepository notices;
    private final Scope scope;
    private final TransactionTemplate reading;
    private final Clock clock;
    private Map<Long, Long> seen = Map.of();

    Bells(NoticeRepository notices, Scope scope, PlatformTransactionManager manager, Clock clock) {
        this.notices = notices;
        this.scope = scope;
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /** A window. Told on a thread of the portal's own. */
    @FunctionalInterface
    public interface Bell {

        void rings(int unread);
    }

    public void listen(long account, Bell bell) {
        open.computeIfAbsent(account, key -> new CopyOnWriteArrayList<>()).add(bell);
    }

    public void leave(long account, Bell bell) {
        open.computeIfPresent(account, (key, bells) -> {
            bells.remove(bell);
            return bells.isEmpty() ? null : bells;
        });
    }

    /** The person has read something: when that is done, the other windows are told, too. */
    void changed(long account) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changed.add(account);
            }
        });
    }

    @Scheduled(fixedDelay = 1_000, initialDelay = 1_000)
    void look() {
        if (open.isEmpty()) {
            changed.clear();
            seen = Map.of();
        } else {
            scope.asSystem("bells ring", () -> reading.executeWithoutResult(status -> tell()));
        }
    }

    private void tell() {
        Map<Long, Long> fresh = notices.since(Ids.from(clock.instant().minus(LATEST))).stream()
                .filter(notice -> open.containsKey(notice.getAccount()))
                .collect(Collectors.toMap(Fresh::getNotice, Fresh::getAccount));
        Set<Long> read = Set.copyOf(changed);
        Set<Long> told = new HashSet<>(read);
        fresh.forEach((notice, account) -> {
            if (!seen.containsKey(notice)) {
                told.add(account);
            }
        });
        told.retainAll(open.keySet());
        List<Long> accounts = List.copyOf(told);
        for (int from = 0; from < accounts.size(); from += AT_ONCE) {
            ring(accounts.subList(from, Math.min(accounts.size(), from + AT_ONCE)));
        }
        changed.removeAll(read);
        seen = fresh;
    }

    private void ring(List<Long> accounts) {
        Map<Long, Integer> unread = notices.unread(accounts).stream()
                .collect(Collectors.toMap(Unread::getAccount, each -> (int) each.getUnread()));
        accounts.forEach(account ->
                open.getOrDefault(account, List.of()).forEach(bell -> bell.rings(unread.getOrDefault(account, 0))));
    }
}
