package cn.qudao.sample.domain;

import org.springframework.data.jpa.repository.JpaRepository;

interface SampleRepository extends JpaRepository<SampleText, Long> {}
