// Made by scripts/make-latin-letters from Unicode 14.0.0; change that script, not this file.

/// The plain letters of every Latin letter of Unicode beyond ASCII.
enum LatinLetters {
  /// By block: its first scalar, and what each scalar from there on is written as, `-` for what is no letter.
  static let blocks: [(first: Int, letters: String)] = [
    (
      0x00C0,
      """
      A A A A A A AE C E E E E I I I I D N O O O O O - O U U U U Y TH SS A A A A A A AE C E E E E I I I I D N O O O \
      O O - O U U U U Y TH Y A A A A A A C C C C C C C C D D D D E E E E E E E E E E G G G G G G G G H H H H I I I I \
      I I I I I I IJ IJ J J K K K L L L L L L L L L L N N N N N N N N N O O O O O O OE OE R R R R R R S S S S S S S \
      S T T T T T T U U U U U U U U U U U U W W Y Y Y Z Z Z Z Z Z S B B B B - - O C C D D D D - E A E F F G G HV I I \
      K K L - M N N O O O OI OI P P YR - - SH SH T T T T U U U V Y Y Z Z ZH ZH ZH ZH - - - - W - - - - DZ DZ DZ LJ \
      LJ LJ NJ NJ NJ A A I I O O U U U U U U U U U U E A A A A AE AE G G G G K K O O O O ZH ZH J DZ DZ DZ G G HV W N \
      N A A AE AE O O A A A A E E E E I I I I O O O O R R R R U U U U S S T T Y Y H H N D OU OU Z Z A A E E O O O O \
      O O O O Y Y L N T J DB QP A C C L T S Z - - B U V E E J J Q Q R R Y Y A A A B O C D D E A A E E E E J G G G G \
      - H H - I I I L L L - M M M N N N O OE - - R R R R R R R R R S SH J - SH T T U U V V W Y Y Z Z ZH ZH - - - - - \
      B E G H J K L Q - - DZ - DZ TS - TC - LS LZ - - H H
      """
    ),
    (
      0x1D00,
      """
      A AE AE B C D D E E I J K L M N O O O O O OE OU O O P R R T U U - M V W Z ZH - - - - - - - - - - - - - - - - - \
      - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - I R U V - - - - - UE \
      B D F M N P R R S T Z G - G TH I I P U U
      """
    ),
    (
      0x1E00,
      """
      A A B B B B B B C C D D D D D D D D D D E E E E E E E E E E F F G G H H H H H H H H H H I I I I K K K K K K L \
      L L L L L L L M M M M M M N N N N N N N N O O O O O O O O P P P P R R R R R R R R S S S S S S S S S S T T T T \
      T T T T U U U U U U U U U U V V V V W W W W W W W W W W X X X X Y Y Z Z Z Z Z Z H T W Y A S S S SS - A A A A A \
      A A A A A A A A A A A A A A A A A A A E E E E E E E E E E E E E E E E I I I I O O O O O O O O O O O O O O O O \
      O O O O O O O O U U U U U U U U U U U U U U Y Y Y Y Y Y Y Y - - - - Y Y
      """
    ),
    (
      0x2C60,
      """
      L L L P R A T H H K K Z Z A M A A V W W V H H - E R O E J - S Z
      """
    ),
    (
      0xA722,
      """
      - - - - - - TZ TZ - - - - - - F S AA AA AO AO AU AU AV AV AV AV AY AY C C K K K K K K - - L L O O O O OO OO P \
      P P P P P Q Q Q Q R R - - V V VY VY - - TH TH TH TH - - ET ET IS IS - - - - - - - - - - UM D D F F G G G L L R \
      R S S T T - - - - - H L - N N C C C H B B F F - - - - - - G G K K N N R R S S H E G L I Q K T J X B B - - U U \
      - - - - - -
      """
    ),
    (
      0xFB00,
      """
      FF FI FL FFI FFL ST ST
      """
    ),
    (
      0xFF21,
      """
      A B C D E F G H I J K L M N O P Q R S T U V W X Y Z - - - - - - A B C D E F G H I J K L M N O P Q R S T U V W \
      X Y Z
      """
    ),
  ]
}
