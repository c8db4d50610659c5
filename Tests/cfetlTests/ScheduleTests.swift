import Foundation
import Nightly
import Testing
import Vocabulary

@Suite("What makes a machine run every night") struct ScheduleTests {
  private static let folders = ["/srv/p", "/srv/in box", "/srv/50% \"of\" it's $HOME"]

  private static func schedule(_ folder: String) -> NightSchedule {
    NightSchedule(
      program: "/bin/true", pipeline: folder, inbox: folder + "/i", workspace: folder + "/w", login: "root", hour: 2,
      minute: 5)
  }

  @Test("a shell reads the line for cron as the command", arguments: folders)
  func cron(folder: String) throws {
    let schedule = Self.schedule(folder)
    let line = schedule.cron
    #expect(line.hasPrefix("5 2 * * * umask 077; ") && line.hasSuffix("\n"))
    // As cron reads it: up to the first % that no backslash stands before.
    let command = String(line.dropFirst("5 2 * * * umask 077; ".count).dropLast()).replacing("\\%", with: "%")
    let ending = try Program.run(["printf '%s\\n' \(command)"], shell: true)
    #expect(ending.out.split(separator: "\n").map(String.init) == schedule.command + ["--quiet"])
  }

  @Test("systemd finds nothing wrong with the units", arguments: folders)
  func units(folder: String) throws {
    let schedule = Self.schedule(folder)
    #expect(schedule.timer.contains("OnCalendar=*-*-* 02:05:00\nPersistent=true\n"))
    #expect(schedule.service.contains("PrivateNetwork=yes\n") && schedule.service.contains("UMask=0077\n"))
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze") else { return }
    try Program.withFolder { place in
      try schedule.service.write(toFile: place + "/cfetl.service", atomically: true, encoding: .utf8)
      try schedule.timer.write(toFile: place + "/cfetl.timer", atomically: true, encoding: .utf8)
      let ending = try Program.run(
        ["systemd-analyze verify '\(place)/cfetl.service' '\(place)/cfetl.timer' 2>&1"], shell: true)
      #expect(!ending.out.contains("cfetl."), "\(ending.out)")
    }
  }

  @Test("the command prints what the desk means, and refuses what is no time of day")
  func command() throws {
    let desk = ["CFETL_PIPELINE": "/p", "CFETL_INBOX": "/i", "CFETL_WORKSPACE": "/w"]
    let line = try Program.run(["schedule", "cron", "--at", "23:10"], environment: desk)
    #expect(line.code == 0 && line.out.hasPrefix("10 23 * * * ") && line.out.contains("--inbox /i --workspace /w"))
    for time in ["24:00", "2", "02:60", "-1:00", "2:3:4"] {
      #expect(try Program.run(["schedule", "cron", "--at=\(time)"], environment: desk).code == 64, "\(time)")
    }
  }

  @Test("the nights after the last published one are run, and no more than a month of them")
  func missed() throws {
    try SampleNight.copied { night in
      func days(_ until: String) throws -> [String] {
        try MissedNights.days(in: Workspace(night.workspace), until: #require(CalendarDay(iso: until))).map(\.iso)
      }
      #expect(try days("2018-01-03") == ["2018-01-01", "2018-01-02", "2018-01-03"])
      #expect(try days("2018-01-01") == ["2018-01-01"] && days("2017-12-31") == ["2017-12-31"])
      #expect(try days("2017-11-30") == ["2017-11-30"] && days("2018-01-31").count == 31)
      #expect(throws: (any Error).self) { try days("2018-02-01") }
      // Today is far more than a month after the sample's night.
      let ending = try night.cfetl(["run", "--catch-up"])
      #expect(ending.code == 2 && ending.err.contains("--as-of"), "\(ending.err)")
      #expect(try night.cfetl(["run", "--catch-up", "--as-of", "2018-01-01"]).code == 64)
    }
    try Program.withFolder { folder in
      let nights = try MissedNights.days(in: Workspace(folder), until: CalendarDay(number: 17000))
      #expect(nights == [CalendarDay(number: 17000)])
    }
  }
}
