package cn.qudao.catalogue.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProductRepository extends JpaRepository<Product, Long> {

    List<Product> findAllByOrderByClassCodeAscCodeAsc();

    /** The product with each of its versions, the latest first: a product has one at least. */
    @Query("select p, v from Product p join ProductVersion v on v.productId = p.id where p.code = :code"
            + " order by v.number desc")
    List<Object[]> withVersions(String code);

    @Query("select p.id from Product p where p.id > :after order by p.id limit :limit")
    List<Long> idsAfter(long after, int limit);

    Optional<Product> findByCode(String code);

    boolean existsByCode(String code);
}
