/// The form in which transliterations of one name are one: `Sergei` and `Sergey`, `Mohammed` and
/// `Muhammad`, `Laden` and `Ladin`.
///
/// Consonants stay, letters that stand for one sound become one; of the vowels only the first and
/// the last of a word count, so that `Hassan` and `Hussein` stay two. Articles (`al-`) and single
/// letters (`V.`) are left out. The key is for names of persons, and no name by itself: two persons
/// may share it.
package func spellingKey(_ name: String) -> String {
  foldedText(name).split { !($0.isLetter || $0 == "'") }
    .filter { $0.count > 1 && !articles.contains(String($0)) }
    .map { spellingKey(ofWord: $0) }.joined(separator: " ")
}

private let articles: Set<String> = ["al", "el", "ul", "as", "ash", "ad", "an", "ar", "at", "az"]

private func spellingKey(ofWord word: Substring) -> String {
  var sounds: [Character] = []
  var rest = word.filter { $0 != "'" }[...]
  while let next = rest.first {
    if let pair = pairs.first(where: { rest.hasPrefix($0.letters) }) {
      append(pair.sound, to: &sounds)
      rest = rest.dropFirst(pair.letters.count)
    } else {
      append(letters[next] ?? next, to: &sounds)
      rest = rest.dropFirst()
    }
  }
  return withoutInnerVowels(sounds)
}

/// Doubled letters, and runs of vowels, count once.
private func append(_ sound: Character, to sounds: inout [Character]) {
  guard let last = sounds.last else { return sounds.append(sound) }
  if vowels.contains(last), vowels.contains(sound) {
    // the last vowel of "-iy", "-ei" tells the ending
    sounds[sounds.count - 1] = sounds.count == 1 ? last : sound
  } else if last != sound {
    sounds.append(sound)
  }
}

private func withoutInnerVowels(_ sounds: [Character]) -> String {
  let first = sounds.firstIndex(where: vowels.contains)
  var key = ""
  for (index, sound) in sounds.enumerated() {
    let isKept = !vowels.contains(sound) || index == first || index == sounds.count - 1
    key.append(isKept ? sound : ".")
  }
  return key
}

private let vowels: Set<Character> = ["a", "e", "i", "o", "u"]

private let pairs: [(letters: String, sound: Character)] = [
  ("tch", "c"), ("ch", "c"), ("sch", "s"), ("sh", "s"), ("kh", "h"), ("gh", "g"), ("dh", "d"),
  ("th", "t"), ("ph", "f"), ("zh", "j"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ck", "k"),
]

/// `e` at the end stays apart from `a`; inside a word only the first vowel counts.
private let letters: [Character: Character] = [
  "c": "k", "q": "k", "w": "v", "y": "i", "o": "u", "z": "s",
]
