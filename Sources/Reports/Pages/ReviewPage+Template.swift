import Mustache

// A page can have thousands of fields; asking a value for its children by name is some ten times faster than reflection.

extension ReviewPage.Pair: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "number": number
    case "id": id
    case "sides": sides
    case "fields": fields
    case "sums": sums
    case "holds": holds
    case "stake": stake
    case "why": why
    case "isSaid": !why.isEmpty
    case "said": said
    case "wasAsked": !said.isEmpty
    default: nil
    }
  }
}

extension ReviewPage.Side: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "letter": letter
    case "isLast": letter == "b"
    case "source": source
    case "key": key
    case "name": self.name
    case "place": place
    case "others": others
    case "hasOthers": !others.isEmpty
    case "families": families
    case "hasFamilies": !families.isEmpty
    default: nil
    }
  }
}

extension ReviewPage.Sum: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "label": label
    case "weight": weight
    case "bar": bar
    case "side": isAgainst ? "against" : "for"
    case "tone": tone
    case "word": word
    default: nil
    }
  }
}

extension ReviewPage.Known: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "what": what
    case "text": text
    default: nil
    }
  }
}

extension ReviewPage.Field: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "label": label
    case "a": a
    case "b": b
    case "tone": tone
    case "sign": sign
    case "word": word
    case "level": level
    case "isWeighed": !level.isEmpty
    case "weight": weight
    case "bar": bar
    case "side": isAgainst ? "against" : "for"
    default: nil
    }
  }
}

extension ReviewPage.Value: MustacheParent {
  func child(named name: String) -> Any? { name == "parts" ? parts : nil }
}

extension ValueComparison.Part: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "text": text
    case "differs": differs
    default: nil
    }
  }
}
