#!/bin/sh
# Kiểm tra hồ sơ trước mỗi lần ghi (git commit). Bật một lần cho mỗi máy: git config core.hooksPath .githooks
# Bài bị giữ ở cổng không chặn việc ghi, để bài cần rút gấp luôn đi được.

cd "$(git rev-parse --show-toplevel)" || exit 1

stop() {
  echo "chưa ghi gì: sửa các lỗi ở trên, git add lại rồi git commit" >&2
  exit 1
}

# Git đặt các biến này cho riêng nó; chương trình khác không nên thấy.
unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE

for program in .venv/bin/bonghoadep .venv/Scripts/bonghoadep.exe; do
  if [ -x "$program" ]; then
    "$program" check --allow-held || stop
    exit 0
  fi
done
if command -v bonghoadep >/dev/null; then
  bonghoadep check --allow-held || stop
  exit 0
fi
echo "chưa cài bonghoadep: chạy pip install -r requirements.txt (xem README.md)" >&2
exit 1
