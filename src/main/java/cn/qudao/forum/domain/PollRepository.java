package cn.qudao.forum.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PollRepository extends JpaRepository<Poll, Long> {

    /** Held: votes come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Poll p where p.forumPostId = :post")
    Optional<Poll> hold(long post);
}
