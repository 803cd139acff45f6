package cn.qudao.forum.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PostVersionRepository extends JpaRepository<PostVersion, Long> {

    List<PostVersion> findByForumPostIdOrderByNumber(long post);

    Optional<PostVersion> findByForumPostIdAndState(long post, VersionState state);
}
