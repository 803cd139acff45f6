package cn.qudao.suggestion.domain;

import cn.qudao.kernel.Requires;
import cn.qudao.suggestion.ProductKind;
import cn.qudao.suggestion.SuggestionFeed;
import cn.qudao.suggestion.SuggestionPermissions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires(SuggestionPermissions.RULES)
@Transactional
class StoredSuggestions implements SuggestionFeed {

    private final WeightBook book;
    private final MatrixBook matrix;
    private final HintLedger ledger;

    StoredSuggestions(WeightBook book, MatrixBook matrix, HintLedger ledger) {
        this.book = book;
        this.matrix = matrix;
        this.ledger = ledger;
    }

    @Override
    public void weigh(List<NewWeight> weights) {
        weights.forEach(weight ->
                book.add(new WeightForm(weight.product(), weight.matched(), weight.value(), weight.points())));
    }

    @Override
    public void classProducts(Map<String, ProductKind> kinds) {
        kinds.forEach(matrix::classProduct);
    }

    @Override
    public void remember(List<NewHint> hints) {
        ledger.remember(hints);
    }
}
