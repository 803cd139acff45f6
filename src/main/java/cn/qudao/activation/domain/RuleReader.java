package cn.qudao.activation.domain;

import cn.qudao.activation.RuleKind;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Requires;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules for who obeys them. Read from the database for each request: a change holds at once, in every process. */
@Service
@Requires
@Transactional(readOnly = true)
public class RuleReader {

    private final RuleRepository rules;

    RuleReader(RuleRepository rules) {
        this.rules = rules;
    }

    /** Of each kind the one that holds for the product: its own, or else that for every product. */
    public List<RuleRow> of(ProductId product) {
        Map<RuleKind, List<RuleRow>> byKind = rules.findByUntilIsNullOrderByKindAscProductIdAsc().stream()
                .map(Rule::row)
                .filter(rule -> rule.product() == null || rule.product().equals(product))
                .collect(Collectors.groupingBy(RuleRow::kind));
        return byKind.values().stream()
                .map(all -> all.stream()
                        .max(Comparator.comparing(rule -> rule.product() != null))
                        .orElseThrow())
                .sorted(Comparator.comparing(RuleRow::kind))
                .toList();
    }
}
