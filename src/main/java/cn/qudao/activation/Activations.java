package cn.qudao.activation;

import java.util.List;

/** The one way to an activation, for every door. */
public interface Activations {

    /**
     * Takes a request through the first four steps and writes it down; from then on it goes its way by itself, whatever
     * fails. The same key of the same door gets the same activation again.
     */
    default Accepted request(ActivationRequest request) {
        return request(List.of(request)).getFirst();
    }

    /** Many at once, in one transaction; the answers are in the order of the requests. */
    List<Accepted> request(List<ActivationRequest> requests);

    /** What became of those that were made before, in the order of the requests; the others are left out. */
    List<Accepted> known(List<ActivationRequest> requests);
}
