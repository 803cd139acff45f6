package cn.qudao.forum.domain;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PostDraftRepository extends JpaRepository<PostDraft, Long> {

    Optional<PostDraft> findByAccountIdAndBoardIdAndTopicIdAndForumPostId(
            long account, long board, long topic, long post);

    Optional<PostDraft> findByIdAndAccountId(long id, long account);

    boolean existsByBoardId(long board);
}
