package cn.qudao.activation.pipeline;

import cn.qudao.activation.Step;
import cn.qudao.kernel.Refusal;
import cn.qudao.screening.Screening;
import cn.qudao.screening.Screening.Question;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The black and white lists of numbers, outlets and products (row 81). */
@Component
class ListCheck implements Check {

    private final Screening screening;

    ListCheck(Screening screening) {
        this.screening = screening;
    }

    @Override
    public Step step() {
        return Step.LISTS;
    }

    @Override
    public Optional<Refusal> refusal(Asked asked) {
        return refusals(List.of(asked)).getFirst();
    }

    @Override
    public List<Optional<Refusal>> refusals(List<Asked> requests) {
        return screening.refusals(requests.stream()
                .map(asked -> new Question(
                        asked.request().number(),
                        asked.request().outlet(),
                        asked.product().id(),
                        asked.at()))
                .toList());
    }
}
