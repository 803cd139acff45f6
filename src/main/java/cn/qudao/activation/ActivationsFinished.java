package cn.qudao.activation;

import java.util.List;

/**
 * Those that come to their results together, told in the transaction that registers them, before each is told of by itself: for
 * whoever asks the database about every activation there is.
 */
public record ActivationsFinished(List<ActivationFinished> all) {

    public ActivationsFinished {
        all = List.copyOf(all);
    }

    public List<ActivationFinished> succeeded() {
        return all.stream()
                .filter(finished -> finished.state() == ActivationState.SUCCEEDED)
                .toList();
    }
}
