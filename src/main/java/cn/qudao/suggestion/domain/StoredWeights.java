package cn.qudao.suggestion.domain;

import cn.qudao.kernel.Requires;
import cn.qudao.suggestion.SuggestionFeed;
import cn.qudao.suggestion.SuggestionPermissions;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires(SuggestionPermissions.RULES)
@Transactional
class StoredWeights implements SuggestionFeed {

    private final WeightBook book;

    StoredWeights(WeightBook book) {
        this.book = book;
    }

    @Override
    public void weigh(List<NewWeight> weights) {
        weights.forEach(weight ->
                book.add(new WeightForm(weight.product(), weight.matched(), weight.value(), weight.points())));
    }
}
