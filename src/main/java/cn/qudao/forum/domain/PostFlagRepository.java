package cn.qudao.forum.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PostFlagRepository extends JpaRepository<PostFlag, Long> {

    boolean existsByForumPostIdAndFlaggerId(long post, long flagger);

    List<PostFlag> findByForumPostIdInAndSettledFalseOrderById(Collection<Long> posts);
}
