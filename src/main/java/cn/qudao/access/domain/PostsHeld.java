package cn.qudao.access.domain;

import cn.qudao.access.PostHolders;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Requires;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    @Override
    public Map<Long, List<Long>> at(Collection<Place> places) {
        return places.isEmpty()
                ? Map.of()
                : posts.holders(places.stream().map(Place::key).toList(), LocalDate.now(clock)).stream()
                        .collect(Collectors.groupingBy(
                                PostRepository.Holder::place,
                                Collectors.mapping(PostRepository.Holder::account, Collectors.toList())));
    }
}
