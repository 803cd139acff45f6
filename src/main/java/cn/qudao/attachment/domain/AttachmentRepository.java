package cn.qudao.attachment.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AttachmentRepository extends JpaRepository<Attachment, Long> {

    Optional<Attachment> findByCode(String code);

    List<Attachment> findByOwnerKindAndOwnerIdOrderById(String kind, long owner);

    List<Attachment> findByOwnerKindAndOwnerIdInOrderById(String kind, Collection<Long> owners);

    int countByOwnerKindAndOwnerId(String kind, long owner);

    @Query("select coalesce(sum(a.size), 0) from Attachment a where a.uploaderId = :account")
    long sizeOf(long account);

    /** Those of the hashes by which something is kept. */
    @Query("select a.hash from Attachment a where a.hash in :hashes"
            + " union select a.thumbnail from Attachment a where a.thumbnail in :hashes")
    Set<String> used(Collection<String> hashes);
}
