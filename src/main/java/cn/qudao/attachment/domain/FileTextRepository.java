package cn.qudao.attachment.domain;

import java.util.Collection;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface FileTextRepository extends JpaRepository<FileText, String> {

    /** By the code of a file. */
    @Query("select t.text from Attachment a join FileText t on t.hash = a.hash where a.code = :code")
    Optional<String> of(String code);

    @Modifying
    @Transactional
    @Query("delete from FileText t where t.hash in :hashes")
    void drop(Collection<String> hashes);
}
