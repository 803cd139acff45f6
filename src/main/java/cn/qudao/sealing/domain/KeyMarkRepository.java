package cn.qudao.sealing.domain;

import org.springframework.data.jpa.repository.JpaRepository;

interface KeyMarkRepository extends JpaRepository<KeyMark, Long> {}
