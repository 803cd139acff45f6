package cn.qudao.access.domain;

import org.springframework.data.jpa.repository.JpaRepository;

interface SignInRepository extends JpaRepository<SignInRecord, Long> {}
