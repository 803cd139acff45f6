package cn.qudao.access.domain;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Remembered;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.ListMemory;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps with the account how the person looks at lists, whatever the post. */
@Service
@Requires
@Transactional
class OwnLists implements ListMemory {

    private static final int MOST_FILTERS = 50;

    /** So many people's are remembered at a time. */
    private static final int PEOPLE = 5_000;

    private static final Kept NOTHING = new Kept(List.of(), Map.of());

    private final ListChoiceRepository choices;
    private final CurrentUser user;
    private final Clock clock;
    private final Map<Long, Remembered<Map<String, Kept>>> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Remembered<Map<String, Kept>>> eldest) {
                    return size() > PEOPLE;
                }
            });

    OwnLists(ListChoiceRepository choices, CurrentUser user, Clock clock) {
        this.choices = choices;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public Kept of(String list) {
        return remembered().get().getOrDefault(list, NOTHING);
    }

    private Remembered<Map<String, Kept>> remembered() {
        return remembered.computeIfAbsent(
                user.get().accountId(), account -> new Remembered<>(() -> read(account), clock));
    }

    private Map<String, Kept> read(long account) {
        return choices.findByAccountIdOrderByName(account).stream()
                .collect(Collectors.groupingBy(
                        ListChoice::list, Collectors.collectingAndThen(Collectors.toList(), OwnLists::kept)));
    }

    private static Kept kept(List<ListChoice> all) {
        List<String> columns = List.of();
        Map<String, String> filters = new LinkedHashMap<>();
        for (ListChoice choice : all) {
            if (choice.isFilter()) {
                filters.put(choice.name(), choice.content());
            } else {
                columns = List.of(choice.content().split(","));
            }
        }
        return new Kept(columns, filters);
    }

    @Override
    public void keepColumns(String list, List<String> columns) {
        remembered().changed();
        Optional<ListChoice> kept =
                all(list).stream().filter(choice -> !choice.isFilter()).findFirst();
        String content = String.join(",", columns);
        if (columns.isEmpty()) {
            kept.ifPresent(choices::delete);
        } else {
            kept.ifPresentOrElse(
                    choice -> choice.becomes(content),
                    () -> choices.save(ListChoice.columns(user.get().accountId(), list, content)));
        }
    }

    @Override
    public void keepFilter(String list, String name, String question) {
        remembered().changed();
        List<ListChoice> all = all(list);
        filter(all, ListChoice.name(name))
                .ifPresentOrElse(choice -> choice.becomes(question), () -> add(all, list, name, question));
    }

    private void add(List<ListChoice> present, String list, String name, String question) {
        if (present.stream().filter(ListChoice::isFilter).count() >= MOST_FILTERS) {
            throw RuleViolation.at("name", "access.list.too-many", MOST_FILTERS);
        }
        choices.save(ListChoice.filter(user.get().accountId(), list, name, question));
    }

    @Override
    public void renameFilter(String list, String name, String newName) {
        remembered().changed();
        List<ListChoice> all = all(list);
        ListChoice renamed = filter(all, name).orElseThrow(NotFound::new);
        filter(all, ListChoice.name(newName)).filter(other -> other != renamed).ifPresent(other -> {
            choices.delete(other);
            choices.flush();
        });
        renamed.rename(newName);
    }

    @Override
    public void dropFilter(String list, String name) {
        remembered().changed();
        filter(all(list), name).ifPresent(choices::delete);
    }

    private List<ListChoice> all(String list) {
        return choices.findByAccountIdAndListPathOrderByName(user.get().accountId(), list);
    }

    private static Optional<ListChoice> filter(List<ListChoice> all, String name) {
        return all.stream().filter(choice -> choice.isFilter(name)).findFirst();
    }
}
