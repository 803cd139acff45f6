package cn.qudao.activation.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.OncePerTransaction;
import cn.qudao.kernel.Requires;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules for who obeys them. Read from the database for what is written together: a change holds at once, in every process. */
@Service
@Requires
@Transactional(readOnly = true)
public class RuleReader {

    private final OncePerTransaction<Boolean, List<RuleRow>> rules;

    RuleReader(RuleRepository rules) {
        this.rules = new OncePerTransaction<>(inForce -> rules.findByUntilIsNullOrderByKindAscProductIdAsc().stream()
                .map(Rule::row)
                .toList());
    }

    /** What holds for the product: of two rules about the same its own, and not that for every product. */
    public List<RuleRow> of(ProductId product) {
        Map<Object, List<RuleRow>> bySubject = rules.get(true).stream()
                .filter(rule -> rule.holdsFor(product))
                .collect(Collectors.groupingBy(RuleRow::about));
        return bySubject.values().stream()
                .map(all -> all.stream()
                        .max(Comparator.comparing(rule -> rule.product() != null))
                        .orElseThrow())
                .sorted(Comparator.comparing(RuleRow::kind).thenComparing(RuleRow::series))
                .toList();
    }
}
