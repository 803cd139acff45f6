package cn.qudao.recommendation;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something a module puts on the page of a recommendation, below the recommendation's own data. */
public interface RecommendationSection {

    /** The heading, as a key of the bundles. */
    String title();

    /** Empty where it has nothing to say of this one. */
    Optional<Component> create(RecommendationId recommendation);
}
