package cn.qudao.forum.domain;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Measures a topic anew when a post comes before its readers or is taken from them. */
@Component
class HeatMeter {

    /** More people make no difference that anybody would see. */
    private static final int PEOPLE = 1_000;

    private final HeatRepository heats;
    private final ForumPostRepository posts;

    HeatMeter(HeatRepository heats, ForumPostRepository posts) {
        this.heats = heats;
        this.posts = posts;
    }

    void measure(Topic topic) {
        posts.flush();
        List<Interest> interest =
                topic.isPublished() ? posts.interest(topic.id(), topic.authorId(), Limit.of(PEOPLE)) : List.of();
        if (interest.isEmpty()) {
            heats.findById(topic.id()).ifPresent(heats::delete);
            return;
        }
        Heat heat = heats.findById(topic.id()).orElseGet(() -> new Heat(topic.id()));
        heat.measure(topic.board(), interest);
        heats.save(heat);
    }
}
