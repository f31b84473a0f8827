extension CountedNoun {
    /// The noun beside a number with a counter in a Korean sentence: 참가자 in 참가자 1,900명, 참가자는 1,900명 and 1,900명의
    /// 참가자; 기업 in 58개 기업; what became of people as in 12명이 사망; or a noun such as 사망자 수 before the number.
    static func korean(_ before: Substring, _ after: Substring) -> CountedNoun? {
        guard before.last != "제" else { return nil }
        let scale = String(after.prefix { "십백천만억조여".contains($0) })
        let rest = after.dropFirst(scale.count).drop { $0 == " " }
        let noun = koreanNounBefore(before)
        if let noun, noun.hasSuffix(" 수") || ["인원", "인원수"].contains(noun) {
            return CountedNoun(noun, namesNumber: true, scale: scale)
        }
        guard let counter = koreanCounters.first(where: rest.hasPrefix) else { return nil }
        let behind = rest.dropFirst(counter.count)
        let isOfPeople = koreanPersonalCounters.contains(counter)
        let isJoined = behind.hasPrefix("의 ") || counter == "개" && behind.hasPrefix(" ")
        if isJoined, let counted = koreanNoun(behind.drop { $0 != " " }.dropFirst().prefix { isHangul($0) }) {
            return CountedNoun(counted, isOfPeople: isOfPeople, scale: scale)
        }
        if isOfPeople,
            let fate = koreanFates.first(where: { fate in
                [" ", "이 ", "이", ""].contains { behind.hasPrefix($0 + fate) }
            })
        {
            return CountedNoun(fate + "자 수", namesNumber: true, scale: scale)
        }
        if let noun { return CountedNoun(noun, isOfPeople: isOfPeople, scale: scale) }
        return isOfPeople ? CountedNoun("인원", namesNumber: true, scale: scale) : nil
    }

    /// The noun in front of a number, between which 약 and the like may stand; two words where the second is 수.
    private static func koreanNounBefore(_ text: Substring) -> String? {
        guard text.last == " " else { return nil }
        var words = text.split(separator: " ").suffix(6).map { $0 }
        while let last = words.last, koreanLinks.contains(String(last)) { words.removeLast() }
        guard let last = words.popLast() else { return nil }
        if ["수", "수는", "수가"].contains(last), let counted = words.last, counted.allSatisfy(isHangul) {
            return counted + " 수"
        }
        return koreanNoun(last)
    }

    /// A word without its particle, if it may be a noun.
    private static func koreanNoun(_ word: Substring) -> String? {
        guard word.allSatisfy(isHangul), !noKoreanNouns.contains(String(word)) else { return nil }
        let stem = withoutParticle(word)
        guard stem.count > 1, let last = stem.last else { return nil }
        // 참석한, 열린, 모일: verbs before the noun that they describe.
        let describes = [4, 8].contains(finalConsonant(of: last)) && !nounEndings.contains(last)
        // 참석하는, 모이는
        let isVerb = stem.count < word.count && word.last == "는" && "하되있없오보이".contains(last)
        return describes && stem.count == word.count || isVerb ? nil : String(stem)
    }

    /// A word without a particle at its end that fits the syllable before it.
    private static func withoutParticle(_ word: Substring) -> Substring {
        guard word.count > 2, let particle = word.last, let before = word.dropLast().last else { return word }
        let fits = finalConsonant(of: before) == 0 ? "가는를와" : "이은을과"
        return (fits + "도의에").contains(particle) ? word.dropLast() : word
    }

    /// The number of the consonant that ends a syllable, as Unicode composes it: 0 for none.
    private static func finalConsonant(of syllable: Character) -> Int {
        syllable.unicodeScalars.first.map { (Int($0.value) - 0xAC00) % 28 } ?? 0
    }

    private static func isHangul(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { (0xAC00...0xD7A3).contains($0.value) }
    }

    private static let koreanPersonalCounters: Set<String> = ["명", "인"]
    private static let koreanCounters = [
        "명", "인", "곳", "대", "건", "채", "마리", "척", "가구", "동", "편", "점", "팀", "개",
    ]
    private static let koreanFates = ["사망", "부상", "실종", "참가", "참석", "감염", "확진", "대피", "관람", "응모"]
    private static let koreanLinks: Set<String> = ["약", "총", "모두", "최소", "최대", "무려", "거의", "합계", "합쳐"]
    private static let nounEndings: Set<Character> = ["민", "원", "인", "단", "관", "물", "반"]
    private static let noKoreanNouns: Set<String> = [
        "오전", "오후", "지난해", "올해", "이날", "이번", "현재", "전국", "전체", "함께", "다시", "이상", "이하", "그리고", "가운데",
    ]
}
