import Mustache

// A page can have thousands of fields; asking a value for its children by name is some ten times faster than reflection.

extension ReviewPage.Pair: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "number": number
    case "id": id
    case "sourceA": sourceA
    case "keyA": keyA
    case "sourceB": sourceB
    case "keyB": keyB
    case "placeA": placeA
    case "placeB": placeB
    case "linkedA": linkedA
    case "linkedB": linkedB
    case "probability": probability
    case "weight": weight
    case "fields": fields
    case "agrees": agrees
    case "differs": differs
    case "holds": holds
    case "isHolding": isHolding
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
    default: nil
    }
  }
}
