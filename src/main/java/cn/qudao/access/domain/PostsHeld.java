package cn.qudao.access.domain;

import cn.qudao.access.PostHolders;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires
@Transactional(readOnly = true)
class PostsHeld implements PostHolders {

    private final PostRepository posts;
    private final Clock clock;

    PostsHeld(PostRepository posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public List<Long> at(Place place, String role) {
        return posts.holders(place.key(), role, LocalDate.now(clock));
    }
}
