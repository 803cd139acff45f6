package cn.qudao.access.domain;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.ListMemory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps with the account how the person looks at lists, whatever the post. */
@Service
@Requires
@Transactional
class OwnLists implements ListMemory {

    private static final int MOST_FILTERS = 50;

    private final ListChoiceRepository choices;
    private final CurrentUser user;

    OwnLists(ListChoiceRepository choices, CurrentUser user) {
        this.choices = choices;
        this.user = user;
    }

    @Override
    @Transactional(readOnly = true)
    public Kept of(String list) {
        List<String> columns = List.of();
        Map<String, String> filters = new LinkedHashMap<>();
        for (ListChoice choice : all(list)) {
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
        filter(all(list), name).ifPresent(choices::delete);
    }

    private List<ListChoice> all(String list) {
        return choices.findByAccountIdAndListPathOrderByName(user.get().accountId(), list);
    }

    private static Optional<ListChoice> filter(List<ListChoice> all, String name) {
        return all.stream().filter(choice -> choice.isFilter(name)).findFirst();
    }
}
